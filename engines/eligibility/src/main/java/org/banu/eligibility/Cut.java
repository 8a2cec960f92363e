package org.banu.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banu.eligibility.Condition.End;
import org.jspecify.annotations.Nullable;

/**
 * A point on an axis of numbers, amounts or days (counted from 1970-01-01) where the outcome of some test may change.
 *
 * @param closed whether the point itself belongs to what lies above
 */
record Cut(BigDecimal at, boolean closed) implements Comparable<Cut> {

    private static final Comparator<Cut> ORDER = Comparator.comparing(Cut::at).thenComparing(it -> !it.closed);

    /** As many decimals as a {@link Profile} may have, so that rounding up to them moves no value across a cut. */
    private static final int DECIMALS = 30;

    Cut {
        at = at.stripTrailingZeros();
    }

    @Override
    public int compareTo(Cut other) {
        return ORDER.compare(this, other);
    }

    boolean isBelow(BigDecimal value) {
        var order = at.compareTo(value);
        return order < 0 || (order == 0 && closed);
    }

    /** The number or day that a value stands at. */
    static BigDecimal position(Value value) {
        return switch (value) {
            case Value.Quantity quantity -> quantity.amount();
            case Value.Day day -> BigDecimal.valueOf(day.date().toEpochDay());
            case Value.Text _, Value.Codes _, Value.Flag _ ->
                throw new IllegalArgumentException("%s has no place on an axis.".formatted(value));
        };
    }

    /**
     * Where the outcome of a test changes for values in a unit; nowhere if that unit doesn't convert.
     *
     * @param unit of the values; null for plain numbers and for dates
     */
    static List<Cut> of(Condition.Test test, @Nullable String unit, Judgement judgement) {
        return switch (test) {
            case Condition.Range range -> ofRange(range, unit, judgement);
            case Condition.Elapsed elapsed -> ofElapsed(elapsed, judgement.date());
            case Condition.Dated dated -> {
                var cuts = new ArrayList<Cut>();
                if (dated.since() != null) {
                    cuts.add(from(dated.since()));
                }
                if (dated.before() != null) {
                    cuts.add(from(dated.before()));
                }
                yield cuts;
            }
            case Condition.Is _, Condition.In _, Condition.Within _, Condition.Grade _ -> List.of();
        };
    }

    static Cut from(LocalDate day) {
        return new Cut(BigDecimal.valueOf(day.toEpochDay()), true);
    }

    private static List<Cut> ofElapsed(Condition.Elapsed test, LocalDate date) {
        var cuts = new ArrayList<Cut>();
        cuts.add(from(date.plusDays(1)));
        if (test.min() != null) {
            cuts.add(from(date.minus(test.min(), test.unit()).plusDays(1)));
        }
        if (test.max() != null) {
            cuts.add(from(date.minus(test.max() + 1L, test.unit()).plusDays(1)));
        }
        return cuts;
    }

    private static List<Cut> ofRange(Condition.Range test, @Nullable String unit, Judgement judgement) {
        var cuts = new ArrayList<Cut>();
        if (test.from() != null) {
            add(new Cut(test.from().at(), test.from().closed()), test, unit, judgement, cuts);
        }
        if (test.to() != null) {
            add(new Cut(test.to().at(), !test.to().closed()), test, unit, judgement, cuts);
        }
        return cuts;
    }

    private static void add(Cut cut, Condition.Range test, @Nullable String unit, Judgement judgement, List<Cut> cuts) {
        if (test.unit() == null || unit == null || test.unit().equals(unit)) {
            cuts.add(cut);
            return;
        }
        var toHers = judgement.units().find(test.unit(), unit, judgement.date());
        if (toHers.isPresent()) {
            cuts.add(new Cut(cut.at.multiply(toHers.get().factor()), cut.closed));
            return;
        }
        judgement
                .units()
                .find(unit, test.unit(), judgement.date())
                .ifPresent(it -> cuts.add(cut.dividedBy(it.factor())));
    }

    private Cut dividedBy(BigDecimal factor) {
        var quotient = at.divide(factor, DECIMALS, RoundingMode.CEILING);
        var exact = quotient.multiply(factor).compareTo(at) == 0;
        return new Cut(quotient, closed || !exact);
    }

    /** The lower end of what lies above the cut. */
    End asLowerEnd() {
        return new End(at, closed);
    }

    /** The upper end of what lies below the cut. */
    End asUpperEnd() {
        return new End(at, !closed);
    }
}
