package org.banu.platform.memberships;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;

/**
 * A role that a person has for an organisation, now or later.
 *
 * @param endsAt empty while no end is known
 */
public record Membership(
        UUID id,
        OrganisationId organisation,
        PersonId person,
        Role role,
        Instant startsAt,
        Optional<Instant> endsAt,
        PersonId grantedBy) {

    boolean holds(Instant now) {
        return !startsAt.isAfter(now) && endsAt.map(now::isBefore).orElse(true);
    }
}
