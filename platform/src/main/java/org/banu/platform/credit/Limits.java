package org.banu.platform.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banu.data.Amount;
import org.banu.data.Case;
import org.banu.data.Months;
import org.banu.data.Terms;
import org.banu.eligibility.Units;
import org.banu.platform.credit.Limit.Kind;
import org.jspecify.annotations.Nullable;

/** Holds a wish against the limits of a programme, which may differ by borrower and purpose. */
final class Limits {

    /**
     * What came of it.
     *
     * @param exceeded by this wish, whoever asks
     * @param sometimes exceeded for some borrowers or purposes only
     * @param unknown limits that the sources don't state, or not in a unit that converts on this day
     */
    record Checked(List<Limit> exceeded, List<Limit> sometimes, List<Unknown> unknown) {
        Checked {
            exceeded = List.copyOf(exceeded);
            sometimes = List.copyOf(sometimes);
            unknown = List.copyOf(unknown);
        }
    }

    private final Units units;
    private final Terms terms;
    private final Wish wish;
    private final LocalDate on;
    private final List<Limit> exceeded = new ArrayList<>();
    private final List<Limit> sometimes = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();

    Limits(Units units, Terms terms, Wish wish, LocalDate on) {
        this.units = units;
        this.terms = terms;
        this.wish = wish;
        this.on = on;
    }

    Checked check() {
        hold(Kind.LEAST_AMOUNT);
        hold(Kind.GREATEST_AMOUNT);
        if (limits(Kind.GREATEST_AMOUNT).isEmpty() || isUnconverted()) {
            unknown.add(Unknown.AMOUNT);
        }
        checkMonths();
        return new Checked(exceeded, sometimes, unknown);
    }

    /** Beyond the widest limit of a kind the wish is out for everybody; beyond the narrowest, for some. */
    private void hold(Kind kind) {
        var ascending = limits(kind).stream()
                .sorted(Comparator.comparing(Limit::comparable))
                .toList();
        var widestFirst = kind == Kind.LEAST_AMOUNT ? ascending : ascending.reversed();
        if (widestFirst.isEmpty()) {
            return;
        }
        if (isBeyond(widestFirst.getFirst())) {
            exceeded.add(widestFirst.getFirst());
            return;
        }
        widestFirst.stream().filter(this::isBeyond).findFirst().ifPresent(sometimes::add);
    }

    private boolean isBeyond(Limit limit) {
        var order = wish.amount().compareTo(limit.comparable());
        return limit.kind() == Kind.LEAST_AMOUNT ? order < 0 : order > 0;
    }

    private List<Limit> limits(Kind kind) {
        return terms.amounts().stream().flatMap(it -> limit(kind, it).stream()).toList();
    }

    private Optional<Limit> limit(Kind kind, Amount amount) {
        var value = value(kind, amount);
        if (value == null) {
            return Optional.empty();
        }
        if (amount.unit().equals(wish.currency())) {
            return Optional.of(new Limit(kind, value, amount.unit(), null));
        }
        return units.find(amount.unit(), wish.currency(), on)
                .map(it -> new Limit(kind, value, amount.unit(), converted(value, it.factor())));
    }

    private BigDecimal converted(BigDecimal value, BigDecimal factor) {
        return value.multiply(factor).setScale(Pricing.digits(wish.currency()), RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal value(Kind kind, Amount amount) {
        return kind == Kind.LEAST_AMOUNT ? amount.min() : amount.max();
    }

    private boolean isUnconverted() {
        return terms.amounts().stream()
                .anyMatch(it -> !it.unit().equals(wish.currency())
                        && units.find(it.unit(), wish.currency(), on).isEmpty());
    }

    /** The tightest limit of the cases is said; who is in which, she knows best. */
    private void checkMonthsOfCases() {
        var limits = terms.cases().stream()
                .map(Case::months)
                .filter(Objects::nonNull)
                .toList();
        limits.stream()
                .map(Months::max)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(it -> wish.months() > it)
                .ifPresent(it -> sometimes.add(Limit.months(Kind.MOST_MONTHS, it)));
        limits.stream()
                .map(Months::min)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(it -> wish.months() < it)
                .ifPresent(it -> sometimes.add(Limit.months(Kind.FEWEST_MONTHS, it)));
    }

    private void checkMonths() {
        var months = terms.months();
        if (months == null || months.max() == null) {
            unknown.add(Unknown.MONTHS);
        } else if (wish.months() > months.max()) {
            exceeded.add(Limit.months(Kind.MOST_MONTHS, months.max()));
        }
        if (months != null && months.min() != null && wish.months() < months.min()) {
            exceeded.add(Limit.months(Kind.FEWEST_MONTHS, months.min()));
        }
        if (exceeded.isEmpty()) {
            checkMonthsOfCases();
        }
    }
}
