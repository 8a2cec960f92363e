package org.banu.platform.outreach;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter in the outbox.
 *
 * @param body empty once it was sent
 * @param failure what the mail server said last; empty where it said nothing bad
 */
record Kept(
        UUID id,
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
        GIVEN_UP
    }
}
