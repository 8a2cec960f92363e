package org.banu.data;

import java.math.BigDecimal;
import org.banu.eligibility.Condition;
import org.jspecify.annotations.Nullable;

/**
 * How much may be had.
 *
 * @param min null when the source names no least amount
 * @param max null when the source names no greatest amount
 * @param unit a currency (ISO 4217) or a unit of the parameters, such as {@code MCI}
 * @param per how often it is paid; null for once
 * @param asOf when it was so; null when the source does not say
 * @param condition for whom or what; null when for all
 * @param source number of the source, from 1; null when all sources of the record say it
 */
public record Amount(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        String unit,
        @Nullable Per per,
        @Nullable RoughDate asOf,
        @Nullable Condition condition,
        @Nullable Integer source) {

    /** After how long it is paid again. */
    public enum Per implements Coded {
        MONTH,
        QUARTER,
        YEAR
    }
}
