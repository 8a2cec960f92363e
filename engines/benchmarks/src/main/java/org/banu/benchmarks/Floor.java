package org.banu.benchmarks;

import java.util.Objects;
import org.banu.eligibility.Condition;

/** The only kind of range in a {@link ScreeningWorkload}: a whole number or more. */
final class Floor {

    private Floor() {}

    static int of(Condition condition) {
        return Objects.requireNonNull(range(condition).from()).at().intValueExact();
    }

    static String attribute(Condition condition) {
        return range(condition).attribute();
    }

    /** The place of the attribute among all. */
    static int place(Condition condition) {
        return Integer.parseInt(attribute(condition).substring("number".length()));
    }

    private static Condition.Range range(Condition condition) {
        if (condition instanceof Condition.Range range) {
            return range;
        }
        throw new IllegalArgumentException("%s isn't a range.".formatted(condition));
    }
}
