package org.banu.data;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of finance. What is empty or null is not known, never "none".
 *
 * @param collateral codes of the attribute {@code security}
 * @param coverage share of a loan that a guarantee covers, in percent
 */
public record Terms(
        List<Amount> amounts,
        @Nullable Rate rate,
        @Nullable Months months,
        @Nullable Repayment repayment,
        List<Fee> fees,
        List<String> collateral,
        @Nullable BigDecimal coverage) {

    public Terms {
        amounts = List.copyOf(amounts);
        fees = List.copyOf(fees);
        collateral = List.copyOf(collateral);
    }
}
