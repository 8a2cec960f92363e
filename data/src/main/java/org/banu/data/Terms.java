package org.banu.data;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of finance. What is empty or null is not known, never "none".
 *
 * @param rate of all cases together
 * @param months of all cases together
 * @param cases in which the rate or the months are others
 * @param collateral codes of the attribute {@code security}
 * @param coverage share of a loan that a guarantee covers, in percent
 */
public record Terms(
        List<Amount> amounts,
        @Nullable Rate rate,
        @Nullable Months months,
        List<Case> cases,
        @Nullable Repayment repayment,
        List<Fee> fees,
        List<String> collateral,
        @Nullable BigDecimal coverage) {

    public Terms {
        amounts = List.copyOf(amounts);
        cases = List.copyOf(cases);
        fees = List.copyOf(fees);
        collateral = List.copyOf(collateral);
    }

    /**
     * The cases that differ in what a loan costs: by their rate or, where none has one of its own, by their grace. Those
     * that only end earlier or later are limits for some.
     */
    public List<Case> priced() {
        var byRate = cases.stream().filter(it -> it.rate() != null).toList();
        if (!byRate.isEmpty()) {
            return byRate;
        }
        return cases.stream().anyMatch(Case::hasGrace) ? cases : List.of();
    }

    /** As they are in one of the cases that differ in cost. */
    public Terms in(Case one) {
        var own = one.months();
        var priced = priced();
        return new Terms(
                amounts,
                one.rate() == null ? rate : one.rate(),
                own == null ? months : own.or(months),
                cases.stream().filter(it -> !priced.contains(it)).toList(),
                repayment,
                fees,
                collateral,
                coverage);
    }
}
