package org.banu.platform.accounts;

import java.time.Instant;
import java.util.UUID;
import org.banu.platform.access.PersonId;

/**
 * An invitation to look after this Banu that nobody has answered yet.
 *
 * @param email where it was sent
 */
public record AdministratorInvitation(UUID id, String email, PersonId by, Instant expiresAt) {}
