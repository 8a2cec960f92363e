package org.banu.platform.sessions;

import java.time.Instant;
import java.util.UUID;
import org.banu.platform.access.PersonId;

/**
 * A person signed in on a device.
 *
 * @param id names it and opens nothing
 * @param strong whether two factors or a passkey were given
 * @param device browser and system; empty when unknown
 * @param usedAt to the minute
 */
public record Session(
        UUID id,
        PersonId person,
        Step step,
        boolean strong,
        Stay stay,
        String device,
        Instant begunAt,
        Instant usedAt,
        Instant endsAt) {

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt) || !now.isBefore(usedAt.plus(stay.idle()));
    }
}
