package org.banu.platform.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;

/**
 * An invitation that nobody has answered yet.
 *
 * @param email where it was sent
 * @param endsAt when the role would end; empty for no end
 */
record Invitation(
        UUID id,
        OrganisationId organisation,
        String email,
        Role role,
        Optional<Instant> endsAt,
        PersonId by,
        Instant expiresAt) {}
