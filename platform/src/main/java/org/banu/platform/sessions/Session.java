package org.banu.platform.sessions;

import java.time.Instant;
import java.util.Optional;
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

    /** The same under another id; when she came in stays as it was. */
    Session renewed(UUID id, Stay stay, Instant now, Instant endsAt) {
        return new Session(id, person, step, strong, stay, device, begunAt, now, endsAt);
    }

    /** Whether she is in now and was not before; a second step of who is in already is none. */
    boolean comesInAfter(Optional<Session> before) {
        return step == Step.WHOLE
                && before.filter(it -> it.step() == Step.WHOLE && it.person().equals(person))
                        .isEmpty();
    }

    /** Whether it may serve who works for others: with both factors, and not for as long as a device of her own. */
    boolean isForStaff() {
        return strong && stay != Stay.OWN_DEVICE;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt) || !now.isBefore(usedAt.plus(stay.idle()));
    }
}
