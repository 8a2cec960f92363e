package org.banu.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.banu.eligibility.Condition.End;
import org.jspecify.annotations.Nullable;

/** Whether a value passes a test on a day: the one place where tests have a meaning. */
record Judgement(LocalDate date, Vocabulary vocabulary, Units units) {

    /** @param value null if it isn't known */
    Truth test(Condition.Test test, @Nullable Value value) {
        if (value == null) {
            return Truth.UNKNOWN;
        }
        return switch (test) {
            case Condition.Is is -> Truth.of(value.equals(is.value()));
            case Condition.In in -> Truth.of(holdsAny(value, in.codes()));
            case Condition.Within(var id, var codes) -> within(id, code(value), codes);
            case Condition.Range range -> range(range, (Value.Quantity) value);
            case Condition.Grade(var id, var atLeast, var atMost) -> {
                var rank = vocabulary.rank(id, code(value));
                yield Truth.of((atLeast == null || rank >= vocabulary.rank(id, atLeast))
                        && (atMost == null || rank <= vocabulary.rank(id, atMost)));
            }
            case Condition.Elapsed elapsed -> Truth.of(elapsed(elapsed, ((Value.Day) value).date()));
            case Condition.Dated dated -> Truth.of(dated(dated, ((Value.Day) value).date()));
        };
    }

    private static boolean holdsAny(Value value, Set<String> codes) {
        return value instanceof Value.Codes(var held)
                ? !Collections.disjoint(held, codes)
                : codes.contains(code(value));
    }

    private static String code(Value value) {
        return ((Value.Text) value).code();
    }

    private Truth within(String attribute, String code, Set<String> codes) {
        var path = vocabulary.path(attribute, code);
        if (codes.stream().anyMatch(path::contains)) {
            return Truth.TRUE;
        }
        // "In Kazakhstan" may or may not be "in Almaty": her answer is less exact than the rule.
        return codes.stream().anyMatch(it -> vocabulary.isWithin(attribute, it, code)) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private boolean elapsed(Condition.Elapsed test, LocalDate since) {
        if (since.isAfter(date)) {
            return false;
        }
        var age = test.unit().between(since, date);
        return (test.min() == null || age >= test.min()) && (test.max() == null || age <= test.max());
    }

    private static boolean dated(Condition.Dated test, LocalDate day) {
        return (test.since() == null || !day.isBefore(test.since()))
                && (test.before() == null || day.isBefore(test.before()));
    }

    private Truth range(Condition.Range test, Value.Quantity value) {
        var unit = test.unit();
        var hers = value.unit();
        if (unit == null || hers == null || unit.equals(hers)) {
            return between(value.amount(), test.from(), test.to(), BigDecimal.ONE);
        }
        var toHers = units.find(unit, hers, date);
        if (toHers.isPresent()) {
            return between(value.amount(), test.from(), test.to(), toHers.get().factor());
        }
        // Only ever multiplied, as a quotient may have no end and would have to be rounded.
        return units.find(hers, unit, date)
                .map(it -> between(value.amount().multiply(it.factor()), test.from(), test.to(), BigDecimal.ONE))
                .orElse(Truth.UNKNOWN);
    }

    private static Truth between(BigDecimal amount, @Nullable End from, @Nullable End to, BigDecimal factor) {
        return Truth.of((from == null || isUpTo(from.at().multiply(factor), amount, from.closed()))
                && (to == null || isUpTo(amount, to.at().multiply(factor), to.closed())));
    }

    private static boolean isUpTo(BigDecimal low, BigDecimal high, boolean closed) {
        var order = low.compareTo(high);
        return order < 0 || (order == 0 && closed);
    }
}
