package org.banu.platform.access;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Finds out who acts: Banu itself at a task, or whom Spring Security knows, or nobody. */
@Component
class CurrentActor {

    private static final ScopedValue<Actor> TAKEN = ScopedValue.newInstance();
    private static final String KNOWN = CurrentActor.class.getName();

    private final HeldGrants grants;

    CurrentActor(HeldGrants grants) {
        this.grants = grants;
    }

    Actor get() {
        if (TAKEN.isBound()) {
            return TAKEN.get();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return new Actor.Anonymous();
        }
        return switch (authentication.getPrincipal()) {
            case Actor.Person person -> person;
            case PersonId person -> known(person);
            case null, default -> new Actor.Anonymous();
        };
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return acting(actor, work);
    }

    static <T> T acting(Actor actor, Supplier<T> work) {
        return ScopedValue.where(TAKEN, actor).call(work::get);
    }

    /** Her grants are read once a request. */
    private Actor.Person known(PersonId person) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof Actor.Person known
                && known.id().equals(person)) {
            return known;
        }
        var read = new Actor.Person(person, grants.of(person));
        if (request != null) {
            request.setAttribute(KNOWN, read, RequestAttributes.SCOPE_REQUEST);
        }
        return read;
    }
}
