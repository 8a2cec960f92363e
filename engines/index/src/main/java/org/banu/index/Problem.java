package org.banu.index;

import java.util.List;

/**
 * One thing wrong with a method or an edition.
 *
 * @param path where, such as {@code root.children[1].weights} in a method or {@code values.KAZ.LFP} in an edition
 * @param arguments what the reason speaks of, such as the unknown code; see {@link Reason}
 */
public record Problem(String path, Reason reason, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(String path, Reason reason, Object... arguments) {
        return new Problem(
                path, reason, List.of(arguments).stream().map(Object::toString).toList());
    }

    /** Why; behind each, its arguments. */
    public enum Reason {
        /** nothing in a list that needs something. */
        EMPTY,
        /** code: another part, economy or indicator has it, or it is blank. */
        CODE_TAKEN,
        /** levels allowed. */
        TOO_DEEP,
        /** code: this part of the group has no weight. */
        WEIGHT_MISSING,
        /** code: no such part in the group. */
        WEIGHT_UNKNOWN,
        /** code, weight: below 0 or not a number. */
        WEIGHT_WRONG,
        /** code of the group: its weights sum to 0. */
        WEIGHTS_ZERO,
        /** the numbers, one of which isn't finite. */
        NOT_FINITE,
        /** number: must be above 0. */
        NOT_POSITIVE,
        /** lower, upper: nothing lies between them. */
        LIMITS_CROSSED,
        /** code: where lower is better, a ratio needs a floor above 0. */
        FLOOR_NEEDED,
        /** code of an indicator, aggregation: its scores may be below 0, which this mean has no meaning for. */
        AGGREGATION_WRONG,
        /** rule for missing values: it can't be mixed with others. */
        RULE_WRONG,
        /** number, greatest allowed: must be from 0 to that. */
        OUT_OF_RANGE,
        /** economy: not an ISO 3166 alpha-3 code. */
        ECONOMY_WRONG,
        /** size, size expected: a row or column too many or too few. */
        SIZE_WRONG,
        /** code: the edition has no such indicator, or no such economy. */
        UNKNOWN_CODE,
        /** value: below 0 where a ratio is taken. */
        VALUE_NEGATIVE,
        /** code: no scored economy has a value. */
        NO_VALUES,
        /** code: all scores are the same, so deviations give no weight. */
        NO_SPREAD
    }
}
