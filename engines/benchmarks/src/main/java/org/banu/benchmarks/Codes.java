package org.banu.benchmarks;

import org.banu.eligibility.Condition;

/** The codes of a choice in a {@link ScreeningWorkload} as bits. */
final class Codes {

    private Codes() {}

    static int of(Condition.In condition) {
        return condition.codes().stream()
                .mapToInt(it -> 1 << Integer.parseInt(it.substring("code".length())))
                .sum();
    }

    /** The place of the attribute among all. */
    static int attribute(Condition.In condition) {
        return ScreeningWorkload.NUMBERS
                + Integer.parseInt(condition.attribute().substring("choice".length()));
    }
}
