package org.banu.platform.memberships;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;

/**
 * An invitation that nobody has answered yet.
 *
 * @param email where it was sent; empty for a link that the inviter passes on herself
 */
record Invitation(
        UUID id,
        OrganisationId organisation,
        Optional<String> email,
        Role role,
        Term term,
        PersonId by,
        Instant expiresAt) {}
