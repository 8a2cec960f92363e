package org.banu.platform.credit;

import java.math.BigDecimal;
import org.banu.data.Coded;
import org.banu.data.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A yearly rate as far as it is known, in percent.
 *
 * @param to the greatest; null when the source names only the least
 * @param parameter the published rate that it builds on; null when it builds on none
 * @param base the value of that rate on the day of the quote; null when it builds on none
 */
public record RateRange(
        BigDecimal from,
        @Nullable BigDecimal to,
        Bound bound,
        @Nullable Parameter parameter,
        Parameter.@Nullable Dated base) {

    /** How exactly it is known; the text of each is {@code credit.bound.<code>}. */
    public enum Bound implements Coded {
        EXACT,
        AT_MOST,
        AT_LEAST,
        BETWEEN
    }

    static RateRange exactly(BigDecimal percent) {
        return new RateRange(percent, percent, Bound.EXACT, null, null);
    }

    static RateRange upTo(BigDecimal percent) {
        return new RateRange(BigDecimal.ZERO, percent, Bound.AT_MOST, null, null);
    }

    static RateRange from(BigDecimal percent) {
        return new RateRange(percent, null, Bound.AT_LEAST, null, null);
    }

    static RateRange between(BigDecimal from, BigDecimal to) {
        return new RateRange(from, to, from.compareTo(to) == 0 ? Bound.EXACT : Bound.BETWEEN, null, null);
    }

    RateRange on(Parameter parameter, Parameter.Dated base) {
        return new RateRange(from, to, bound, parameter, base);
    }
}
