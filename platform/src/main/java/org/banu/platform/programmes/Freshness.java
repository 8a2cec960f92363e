package org.banu.platform.programmes;

import java.time.LocalDate;
import org.banu.data.Provenance;
import org.banu.data.RoughDate;
import org.jspecify.annotations.Nullable;

/**
 * How long ago a source last said what a record says.
 *
 * <p>What counts is the date of the newest source, not the day that we read it: an old page that still stands confirms
 * nothing. Where a date is rough, the doubt goes to "not confirmed": a record is called confirmed only if even the
 * earliest day that is meant lies within the last quarter, and silent only if even the latest lies two years back.
 *
 * @param since date of the newest source; null if none carries one
 */
public record Freshness(State state, @Nullable RoughDate since) {

    /** A quarter of a year. */
    static final int CONFIRMED_DAYS = 92;

    /** Most schemes are renewed, changed or ended within two budget years. */
    static final int SILENT_DAYS = 730;

    /** What can be said of it. */
    public enum State {
        CONFIRMED("fresh"),
        UNCONFIRMED("aging"),
        SILENT("stale"),
        UNDATED("stale");

        private final String look;

        State(String look) {
            this.look = look;
        }

        /** As the style sheet and the messages {@code web.freshness.…} call it. */
        public String look() {
            return look;
        }
    }

    public static Freshness of(Provenance provenance, LocalDate today) {
        var since = provenance.asOf();
        if (since == null) {
            return new Freshness(State.UNDATED, null);
        }
        if (!since.inferred() && since.earliest().isAfter(today.minusDays(CONFIRMED_DAYS))) {
            return new Freshness(State.CONFIRMED, since);
        }
        return new Freshness(
                since.latest().isBefore(today.minusDays(SILENT_DAYS)) ? State.SILENT : State.UNCONFIRMED, since);
    }
}
