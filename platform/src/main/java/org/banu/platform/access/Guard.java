package org.banu.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banu.platform.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets in whom the handler allows. Nobody else learns what exists: who is not signed in is asked to, whatever the
 * address names, and for anybody else there is nothing.
 */
@Component
class Guard implements HandlerInterceptor {

    /** Handlers of others that are open to everybody: the description of the interfaces for programs. */
    private static final Set<String> OPEN = Set.of("org.springdoc.webmvc.api.OpenApiWebMvcResource");

    private final CurrentActor current;
    private final KnownOwners owners;
    private final ApplicationEventPublisher events;

    Guard(CurrentActor current, KnownOwners owners, ApplicationEventPublisher events) {
        this.current = current;
        this.owners = owners;
        this.events = events;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            throw new NotFound("page", request.getRequestURI());
        }
        var permissions = permissions(method);
        if (permissions.stream().anyMatch(Permission::isForEverybody)) {
            return true;
        }
        if (permissions.isEmpty()) {
            throw new NotFound("page", request.getRequestURI());
        }
        if (!(current.get() instanceof Actor.Person person)) {
            throw new SignInFirst();
        }
        if (isAllowed(person, permissions, variables(request))) {
            return true;
        }
        events.publishEvent(new Refused(person, request.getMethod() + " " + pattern(request)));
        throw new NotFound("page", request.getRequestURI());
    }

    static List<Permission> permissions(HandlerMethod method) {
        return OPEN.contains(method.getBeanType().getName())
                ? List.of(new Permission(Whom.EVERYBODY, Set.of(), Scope.ANY, ""))
                : Permission.of(method);
    }

    private boolean isAllowed(Actor.Person person, List<Permission> permissions, Map<String, String> variables) {
        return permissions.stream()
                .filter(it -> it.fits(person))
                .anyMatch(it -> it.isOfAnyThing()
                        || Optional.ofNullable(variables.get(it.of()))
                                .flatMap(id -> owners.find(it.of(), id))
                                .filter(owner -> it.allows(person, owner))
                                .isPresent());
    }

    @SuppressWarnings("unchecked") // Spring puts a map of texts there
    private static Map<String, String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (Map<String, String>) variables
                : Map.of();
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
