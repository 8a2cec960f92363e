package org.banu.platform.credit;

import java.math.BigDecimal;
import org.banu.data.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a programme that a wish goes beyond.
 *
 * @param value as the source states it
 * @param unit of the value: a currency, a unit of the parameters such as {@code MCI}, or {@code month}
 * @param converted the value in the currency of the wish, on the day of the quote; null when it was stated in it
 */
public record Limit(
        Kind kind, BigDecimal value, String unit, @Nullable BigDecimal converted) {

    /** Which limit it is; the text of each is {@code credit.limit.<code>}. */
    public enum Kind implements Coded {
        LEAST_AMOUNT,
        GREATEST_AMOUNT,
        FEWEST_MONTHS,
        MOST_MONTHS
    }

    static Limit months(Kind kind, int months) {
        return new Limit(kind, BigDecimal.valueOf(months), "month", null);
    }

    /** In the currency of the wish. */
    BigDecimal comparable() {
        return converted == null ? value : converted;
    }
}
