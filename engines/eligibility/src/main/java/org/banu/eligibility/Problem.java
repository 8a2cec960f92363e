package org.banu.eligibility;

import java.util.List;

/**
 * One thing wrong with a rule set or a profile.
 *
 * @param path where, such as {@code criteria[1].test.any[0].min} in a rule set or {@code age} in a profile
 * @param arguments what the reason speaks of, such as the unknown code; see {@link Reason}
 */
public record Problem(String path, Reason reason, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** Why; behind each, its arguments. */
    public enum Reason {
        /** id: no such attribute. */
        UNKNOWN_ATTRIBUTE,
        /** attribute, its kind, the test: this test doesn't go with this kind of attribute. */
        WRONG_TEST,
        /** attribute, its kind: a value of another kind. */
        WRONG_KIND,
        /** attribute, code: not one of its answers. */
        UNKNOWN_CODE,
        /** attribute: no code given. */
        NO_CODES,
        /** attribute: money needs a unit. */
        UNIT_MISSING,
        /** attribute, unit found, unit expected (empty for none, "money" for any unit of money). */
        UNIT_WRONG,
        /** attribute: neither a lower nor an upper limit. */
        NO_LIMITS,
        /** attribute, lower, upper: nothing lies between them. */
        LIMITS_CROSSED,
        /** attribute, limit: an age below 0 months. */
        LIMIT_NEGATIVE,
        /** attribute, unit of time: only months and years count. */
        UNIT_OF_TIME_WRONG,
        /** nothing in a list that needs something. */
        EMPTY,
        /** n, size of the list: n must be from 1 to that size. */
        COUNT_OUT_OF_RANGE,
        /** from, to: it would end before it starts. */
        DATES_CROSSED,
        /** id: another criterion has it, or it is blank. */
        ID_TAKEN,
        /** depth allowed. */
        TOO_DEEP,
        /** amount: more digits than anything counted. */
        AMOUNT_TOO_LONG,
        /** number of the source: they count from 1. */
        SOURCE_MISSING
    }
}
