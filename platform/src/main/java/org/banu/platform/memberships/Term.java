package org.banu.platform.memberships;

import java.time.Instant;
import java.util.Optional;

/**
 * From when until when a role holds.
 *
 * @param startsAt empty for now
 * @param endsAt empty while no end is known
 */
public record Term(Optional<Instant> startsAt, Optional<Instant> endsAt) {

    /** From now on, without an end. */
    public static final Term LASTING = new Term(Optional.empty(), Optional.empty());

    /** When it begins if it is given now. */
    Instant from(Instant now) {
        return startsAt.filter(now::isBefore).orElse(now);
    }

    /** Whether nothing of it is left by then. */
    boolean isOver(Instant now) {
        return endsAt.filter(it -> !it.isAfter(now)).isPresent();
    }
}
