package org.banu.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is paid besides the rate: an amount, or a share of the loan.
 *
 * @param amount null when it is a share
 * @param unit of the amount
 * @param percent of the loan; null when it is an amount
 * @param to the upper end when the percentage is a range; else null
 * @param source number of the source, from 1; null when all sources of the record say it
 */
public record Fee(
        What what,
        @Nullable BigDecimal amount,
        @Nullable String unit,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal to,
        @Nullable Integer source) {

    /** What is paid for. */
    public enum What implements Coded {
        PROCESSING,
        ANNUAL,
        COMMISSION,
        CARD
    }
}
