package org.banu.platform;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Grant;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Acts as a person without her having to sign in. */
public final class SignedInAs {

    private SignedInAs() {}

    /** Somebody new, without any role. */
    public static Actor.Person somebody() {
        return new Actor.Person(new PersonId(UUID.randomUUID()), List.of());
    }

    /** Somebody new, with a role for an organisation in Kazakhstan. */
    public static Actor.Person somebody(OrganisationId organisation, Role role) {
        return new Actor.Person(new PersonId(UUID.randomUUID()), List.of(new Grant(organisation, role, "KZ")));
    }

    /** For a request. */
    public static RequestPostProcessor by(Actor.Person person) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(person, "", List.of()));
    }

    /** For a request, with the roles that she has then. */
    public static RequestPostProcessor by(PersonId person) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(person, "", List.of()));
    }

    /** For a call. */
    public static <T> T as(Actor.Person person, Supplier<T> work) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new TestingAuthenticationToken(person, "", List.of())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
