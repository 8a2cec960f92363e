package org.banu.platform.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;

/**
 * Nothing of a person, or of a table, is deleted until a day, since a court or an authority asked for it.
 *
 * @param person whose data; empty for a whole table
 * @param table that is held as a whole; empty for a person's data
 * @param reason in the words of the administrator who set it
 */
record Hold(
        UUID id,
        Optional<PersonId> person,
        Optional<String> table,
        String reason,
        PersonId setBy,
        Instant setAt,
        Instant endsAt) {}
