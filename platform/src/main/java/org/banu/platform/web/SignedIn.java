package org.banu.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** That a request comes from a person who is signed in. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final Visit visit;
    private final boolean onSharedPhone;

    public SignedIn(Visit visit, boolean onSharedPhone) {
        super(List.of());
        this.visit = visit;
        this.onSharedPhone = onSharedPhone;
        setAuthenticated(true);
    }

    @Override
    public Actor.Person getPrincipal() {
        return visit.person();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    public Visit visit() {
        return visit;
    }

    /** The session of who is signed in on a phone that others use too: what a browser keeps for her is to open in it only. */
    public static Optional<UUID> onSharedPhone() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn it && it.onSharedPhone
                ? Optional.of(it.visit.session())
                : Optional.empty();
    }

    Presence presence() {
        return onSharedPhone ? Presence.ON_SHARED_PHONE : Presence.SIGNED_IN;
    }

    boolean isAdministrator() {
        return visit.person().grants().stream()
                .anyMatch(it ->
                        it.role() == Role.ADMINISTRATOR && it.organisation().equals(OrganisationId.BANU));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn it && visit.session().equals(it.visit.session());
    }

    @Override
    public int hashCode() {
        return visit.session().hashCode();
    }
}
