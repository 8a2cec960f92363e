package org.banu.data;

import org.jspecify.annotations.Nullable;

/**
 * For how long a loan runs, in months; null for what the source does not say.
 *
 * @param grace months at the beginning in which no principal is paid
 * @param graceOneIn the grace as a share of the time: 3 is a third of it
 */
public record Months(
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Integer grace,
        @Nullable Integer graceOneIn) {

    /** These, and where they say nothing, those. */
    Months or(@Nullable Months those) {
        if (those == null) {
            return this;
        }
        var hasGrace = grace != null || graceOneIn != null;
        return new Months(
                min == null ? those.min : min,
                max == null ? those.max : max,
                hasGrace ? grace : those.grace,
                hasGrace ? graceOneIn : those.graceOneIn);
    }

    /** Months of grace of a loan that runs so long; at least one is left to pay back in. */
    public int graceOf(int months) {
        var asked = grace != null ? grace : graceOneIn != null ? months / graceOneIn : 0;
        return Math.min(asked, months - 1);
    }
}
