package org.banu.data;

import org.jspecify.annotations.Nullable;

/**
 * Terms that hold for some borrowers, purposes or sources of money only. What it leaves open is as the record says it of
 * all.
 *
 * @param name for whom or what
 * @param rate null when it is that of the record
 * @param months null when they are those of the record; so is each of its numbers
 * @param source number of the source, from 1; null when all sources of the record say it
 */
public record Case(
        Text name,
        @Nullable Rate rate,
        @Nullable Months months,
        @Nullable Integer source) {

    boolean hasGrace() {
        return months != null && (months.grace() != null || months.graceOneIn() != null);
    }
}
