package org.banu.platform.organisations;

import java.time.Instant;
import java.util.UUID;
import org.banu.platform.access.PersonId;

/**
 * Somebody asks to act for an organisation.
 *
 * @param organisation as she wrote it, or as it stood when she claimed it
 * @param claim whether it was there before, unclaimed
 * @param evidence in her words
 * @param link a page that shows it; empty for none
 * @param reason why it was declined; empty unless it was
 */
public record Request(
        UUID id,
        PersonId person,
        Organisation organisation,
        boolean claim,
        String evidence,
        String link,
        State state,
        Instant askedAt,
        String reason) {

    /** What came of it. */
    public enum State {
        WAITING,
        CONFIRMED,
        DECLINED
    }
}
