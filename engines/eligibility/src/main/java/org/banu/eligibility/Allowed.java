package org.banu.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banu.eligibility.Condition.End;
import org.jspecify.annotations.Nullable;

/** Values of an attribute that do equally well. */
public sealed interface Allowed {

    /**
     * One of them, near to what is known now: the fewest answers changed, or the end that is nearer.
     *
     * @param now null if nothing is known
     */
    Value nearest(@Nullable Value now);

    /** One of these answers, in the order of the vocabulary. */
    record Answers(List<String> codes) implements Allowed {

        public Answers {
            codes = List.copyOf(codes);
        }

        @Override
        public Value nearest(@Nullable Value now) {
            return now instanceof Value.Text(var code) && codes.contains(code) ? now : new Value.Text(codes.getFirst());
        }
    }

    record Flagged(boolean holds) implements Allowed {

        @Override
        public Value nearest(@Nullable Value now) {
            return new Value.Flag(holds);
        }
    }

    /**
     * Several answers.
     *
     * @param oneOfEach at least one of each of these must hold
     * @param none of these may hold
     */
    record Held(List<Set<String>> oneOfEach, Set<String> none) implements Allowed {

        public Held {
            oneOfEach = oneOfEach.stream().<Set<String>>map(Value::sorted).toList();
            none = Value.sorted(none);
        }

        @Override
        public Value nearest(@Nullable Value now) {
            var held = new TreeSet<>(now instanceof Value.Codes(var codes) ? codes : Set.of());
            held.removeAll(none);
            for (var wanted : oneOfEach) {
                if (wanted.stream().noneMatch(held::contains)) {
                    held.add(wanted.iterator().next());
                }
            }
            return new Value.Codes(held);
        }
    }

    /**
     * Numbers or amounts.
     *
     * @param from the lower end; null if there is none
     * @param to the upper end; null if there is none
     */
    record Between(
            @Nullable End from, @Nullable End to, @Nullable String unit) implements Allowed {

        @Override
        public Value nearest(@Nullable Value now) {
            var at = now instanceof Value.Quantity quantity ? quantity.amount() : BigDecimal.ZERO;
            return new Value.Quantity(nearest(at), unit);
        }

        private BigDecimal nearest(BigDecimal now) {
            if (!isAbove(now)) {
                return endOrInside(from, BigDecimal.ONE, now);
            }
            return isBelow(now) ? now : endOrInside(to, BigDecimal.ONE.negate(), now);
        }

        /** The end if it belongs to the range, otherwise the roundest number just inside. */
        private BigDecimal endOrInside(@Nullable End end, BigDecimal unitStep, BigDecimal now) {
            if (end == null || end.closed()) {
                return end == null ? now : end.at();
            }
            var step = unitStep;
            while (!isAbove(end.at().add(step)) || !isBelow(end.at().add(step))) {
                step = step.movePointLeft(1);
            }
            return end.at().add(step);
        }

        private boolean isAbove(BigDecimal value) {
            return from == null || new Cut(from.at(), from.closed()).isBelow(value);
        }

        private boolean isBelow(BigDecimal value) {
            return to == null || !new Cut(to.at(), !to.closed()).isBelow(value);
        }
    }

    /**
     * Days.
     *
     * @param since the first; null if there is none
     * @param before the day after the last; null if there is none
     */
    record Days(@Nullable LocalDate since, @Nullable LocalDate before) implements Allowed {

        @Override
        public Value nearest(@Nullable Value now) {
            if (now instanceof Value.Day(var day)
                    && (since == null || !day.isBefore(since))
                    && (before == null || day.isBefore(before))) {
                return now;
            }
            if (since == null) {
                return new Value.Day(before == null ? LocalDate.EPOCH : before.minusDays(1));
            }
            return before != null && now instanceof Value.Day(var day) && !day.isBefore(before)
                    ? new Value.Day(before.minusDays(1))
                    : new Value.Day(since);
        }
    }
}
