package org.banu.platform.web;

import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.SignInFirst;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a handler who acts. One that takes an {@link Actor} gets whoever it is; one that takes an {@link Actor.Person} or
 * a {@link Visit} is only for who is signed in.
 */
@Component
class Actors implements HandlerMethodArgumentResolver {

    /** The session of whoever came in without one. */
    private static final UUID NOWHERE = new UUID(0, 0);

    private final Access access;

    Actors(Access access) {
        this.access = access;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Actor.class || type == Actor.Person.class || type == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (!(access.current() instanceof Actor.Person person)) {
            if (parameter.getParameterType() == Actor.class) {
                return new Actor.Anonymous();
            }
            throw new SignInFirst();
        }
        if (parameter.getParameterType() != Visit.class) {
            return person;
        }
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn it
                ? it.visit()
                : new Visit(person, NOWHERE, false);
    }
}
