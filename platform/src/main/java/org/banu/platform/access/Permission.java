package org.banu.platform.access;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * One {@link Allow} as a rule.
 *
 * @param roles one of them is needed; empty if none is
 * @param of the variable of the address that says which thing; empty where it is open to things of any owner
 */
record Permission(Whom whom, Set<Role> roles, Scope scope, String of) {

    Permission {
        roles = Set.copyOf(roles);
        if (whom == Whom.EVERYBODY && (!roles.isEmpty() || scope != Scope.ANY)) {
            throw new IllegalArgumentException(
                    "Everybody has neither roles nor things of her own. Maybe leave EVERYBODY out.");
        }
        if (isOfAnyThing(scope) != of.isEmpty()) {
            throw new IllegalArgumentException(
                    "A scope (%s) and what it is of ('%s') go together.".formatted(scope, of));
        }
        if (roles.isEmpty() && scope != Scope.ANY && scope != Scope.OWN) {
            throw new IllegalArgumentException("An organisation gives roles; name those that the scope is for.");
        }
    }

    /** What a handler declares; empty if it declares nothing, and then it is open to nobody. */
    static List<Permission> of(HandlerMethod handler) {
        var own = declared(handler.getMethod());
        return own.isEmpty() ? declared(handler.getBeanType()) : own;
    }

    private static List<Permission> declared(AnnotatedElement where) {
        return AnnotatedElementUtils.getMergedRepeatableAnnotations(where, Allow.class).stream()
                .map(it -> new Permission(it.value(), Set.copyOf(Arrays.asList(it.roles())), it.scope(), it.of()))
                .toList();
    }

    private static boolean isOfAnyThing(Scope scope) {
        return scope == Scope.ANY || scope == Scope.BANU;
    }

    boolean isForEverybody() {
        return whom == Whom.EVERYBODY;
    }

    /** Whether it does not matter which thing the address names. */
    boolean isOfAnyThing() {
        return isOfAnyThing(scope);
    }

    /** Whether she is the right one to use it, of whatever thing. */
    boolean fits(Actor.Person person) {
        return roles.isEmpty()
                || hasRole(
                        person, it -> scope != Scope.BANU || it.organisation().equals(OrganisationId.BANU));
    }

    /** Whether she may use it on a thing of this owner. */
    boolean allows(Actor.Person person, Owner owner) {
        return switch (scope) {
            case ANY, BANU -> fits(person);
            case OWN ->
                fits(person) && owner.person().filter(person.id()::equals).isPresent();
            case OWN_ORGANISATION ->
                owner.organisation()
                        .filter(organisation ->
                                hasRole(person, it -> it.organisation().equals(organisation)))
                        .isPresent();
            case OWN_COUNTRY ->
                owner.country()
                        .filter(country -> hasRole(person, it -> it.country().equals(country)))
                        .isPresent();
        };
    }

    private boolean hasRole(Actor.Person person, Predicate<Grant> where) {
        return person.grants().stream().filter(it -> roles.contains(it.role())).anyMatch(where);
    }
}
