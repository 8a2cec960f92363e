package org.banu.platform.outreach;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;

/**
 * A letter in the outbox.
 *
 * @param person who it is to; empty where the address had no account
 * @param body empty once it was sent or passed on
 * @param failure what the mail server said last; empty where it said nothing bad
 */
record Kept(
        UUID id,
        Optional<PersonId> person,
        String recipient,
        String subject,
        String body,
        State state,
        Instant writtenAt,
        int tries,
        String failure) {

    /** What became of it. */
    enum State {
        WAITING,
        SENT,
        KEPT,
        PASSED_ON,
        GIVEN_UP
    }
}
