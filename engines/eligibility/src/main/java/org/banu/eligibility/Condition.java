package org.banu.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a criterion asks: a test of one attribute, several conditions joined, or a decision of the provider. */
public sealed interface Condition {

    /** A test of one attribute; unknown if the attribute is. */
    sealed interface Test extends Condition {
        String attribute();
    }

    /**
     * The value is exactly this answer of a choice or grade, or this side of a flag.
     *
     * @param value a {@link Value.Text} or {@link Value.Flag}
     */
    record Is(String attribute, Value value) implements Test {

        public Is(String attribute, String code) {
            this(attribute, new Value.Text(code));
        }

        public Is(String attribute, boolean holds) {
            this(attribute, new Value.Flag(holds));
        }
    }

    /** One of these answers is given; of an attribute that takes several, at least one of these. */
    record In(String attribute, Set<String> codes) implements Test {
        public In {
            codes = Value.sorted(codes);
        }
    }

    /** The value is one of these answers of a hierarchy or lies below one; unknown if it lies above. */
    record Within(String attribute, Set<String> codes) implements Test {
        public Within {
            codes = Value.sorted(codes);
        }
    }

    /**
     * A number or amount lies between two ends.
     *
     * @param from the lower end, null if open
     * @param to the upper end, null if open
     * @param unit of both ends: the number's own unit, or any unit of money
     */
    record Range(
            String attribute,
            @Nullable End from,
            @Nullable End to,
            @Nullable String unit) implements Test {}

    /**
     * One end of a range.
     *
     * @param closed whether the end itself belongs to the range
     */
    record End(BigDecimal at, boolean closed) {

        public End {
            at = at.stripTrailingZeros();
        }

        public static End closed(String at) {
            return new End(new BigDecimal(at), true);
        }

        public static End open(String at) {
            return new End(new BigDecimal(at), false);
        }
    }

    /** A grade between two, both included; null for no limit. */
    record Grade(
            String attribute,
            @Nullable String atLeast,
            @Nullable String atMost) implements Test {}

    /**
     * The whole months or years from a date to the day of screening. A day to come has no age: it isn't met.
     *
     * @param min inclusive, from 0; null for no limit
     * @param max inclusive, so that 6 months last until the day before the seventh is full; null for no limit
     * @param unit {@link ChronoUnit#MONTHS} or {@link ChronoUnit#YEARS}
     */
    record Elapsed(
            String attribute,
            @Nullable Integer min,
            @Nullable Integer max,
            ChronoUnit unit) implements Test {}

    /**
     * A date lies on or after one day, and before another.
     *
     * @param since the first day; null for no limit
     * @param before the day after the last; null for no limit
     */
    record Dated(
            String attribute,
            @Nullable LocalDate since,
            @Nullable LocalDate before) implements Test {}

    /** All of them hold. */
    record AllOf(List<Condition> of) implements Condition {
        public AllOf {
            of = List.copyOf(of);
        }

        public static AllOf of(Condition... of) {
            return new AllOf(List.of(of));
        }
    }

    /** At least one of them holds. */
    record AnyOf(List<Condition> of) implements Condition {
        public AnyOf {
            of = List.copyOf(of);
        }

        public static AnyOf of(Condition... of) {
            return new AnyOf(List.of(of));
        }
    }

    /** It doesn't hold. */
    record Not(Condition of) implements Condition {}

    /**
     * A number of them hold.
     *
     * @param n from 1 to the size of the list
     */
    record AtLeast(int n, List<Condition> of) implements Condition {
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    /**
     * No machine can tell: the provider decides, and is taken to decide in her favour.
     *
     * @param id of the decision, such as {@code commission}
     */
    record Decides(String id) implements Condition {}
}
