package org.banu.platform.memberships;

import java.time.Instant;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;

/**
 * An invitation that nobody has answered yet.
 *
 * @param email where it was sent
 */
record Invitation(
        UUID id, OrganisationId organisation, String email, Role role, Term term, PersonId by, Instant expiresAt) {}
