package org.banu.platform.credit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.banu.platform.credit.CostJson.Entry;
import org.banu.platform.credit.CostJson.Figures;
import org.banu.platform.credit.CostJson.Range;
import org.jspecify.annotations.Nullable;

/**
 * What one programme costs, as a line of a table; null where there is no figure.
 *
 * @param of the case that it holds in, in English; empty when in all
 */
record CostLine(
        String programme,
        @JsonProperty("case") String of,
        String lifecycle,
        String outcome,
        @Nullable String currency,
        BigDecimal amount,
        int months,
        @Nullable BigDecimal rateFrom,
        @Nullable BigDecimal rateTo,
        @Nullable String repayment,
        @Nullable Boolean repaymentKnown,
        @Nullable BigDecimal monthlyPaymentFrom,
        @Nullable BigDecimal monthlyPaymentTo,
        @Nullable BigDecimal totalFrom,
        @Nullable BigDecimal totalTo,
        @Nullable BigDecimal costPer100From,
        @Nullable BigDecimal costPer100To,
        @Nullable BigDecimal yearlyRateFrom,
        @Nullable BigDecimal yearlyRateTo,
        List<String> unknown,
        List<String> limits) {

    static List<CostLine> of(CostJson costs) {
        return costs.costs().stream().map(it -> of(costs, it)).toList();
    }

    private static CostLine of(CostJson costs, Entry entry) {
        var figures = entry.figures();
        return new CostLine(
                entry.programme(),
                entry.of() == null ? "" : entry.of().en(),
                entry.lifecycle(),
                entry.outcome(),
                entry.currency(),
                costs.amount(),
                costs.months(),
                from(entry.rate()),
                to(entry.rate()),
                entry.repayment(),
                entry.repaymentKnown(),
                from(figure(figures, Figures::monthlyPayment)),
                to(figure(figures, Figures::monthlyPayment)),
                from(figure(figures, Figures::total)),
                to(figure(figures, Figures::total)),
                from(figure(figures, Figures::costPer100)),
                to(figure(figures, Figures::costPer100)),
                from(figure(figures, Figures::yearlyRate)),
                to(figure(figures, Figures::yearlyRate)),
                entry.unknown(),
                entry.limits().stream()
                        .map(it -> "%s=%s %s".formatted(it.kind(), it.value().toPlainString(), it.unit()))
                        .toList());
    }

    private static @Nullable Range figure(@Nullable Figures figures, Function<Figures, @Nullable Range> range) {
        return figures == null ? null : range.apply(figures);
    }

    private static @Nullable BigDecimal from(@Nullable Range range) {
        return range == null ? null : range.from();
    }

    private static @Nullable BigDecimal to(@Nullable Range range) {
        return range == null ? null : range.to();
    }
}
