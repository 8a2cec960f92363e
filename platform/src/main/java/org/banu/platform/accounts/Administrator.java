package org.banu.platform.accounts;

import java.time.Instant;
import java.util.Optional;
import org.banu.platform.access.PersonId;

/**
 * Somebody who looks after this Banu, or did.
 *
 * @param endsAt from then on it has no effect; empty while she is one
 * @param by who invited her; empty for a link on the console
 * @param endedBy she herself or another; empty while she is one
 */
public record Administrator(
        PersonId person,
        Instant startsAt,
        Optional<Instant> endsAt,
        Optional<PersonId> by,
        Optional<PersonId> endedBy) {

    public boolean isOne() {
        return endsAt.isEmpty();
    }
}
