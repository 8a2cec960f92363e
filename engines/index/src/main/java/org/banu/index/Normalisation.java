package org.banu.index;

import org.jspecify.annotations.Nullable;

/**
 * How a value becomes a score; its cap and floor come first. Where the data set the scale, those of the scored economies
 * do, and if they are all the same each has the middle of the scale.
 */
public sealed interface Normalisation {

    /**
     * Value over benchmark; where lower is better, benchmark over value. Parity of women and men is a benchmark of 1.
     *
     * @param benchmark above 0, in the unit of the indicator
     */
    record Ratio(double benchmark) implements Normalisation {}

    /**
     * 0 at the worst value, 1 at the best, and no further.
     *
     * @param least in the unit of the indicator; null for the least of the data
     * @param greatest in the unit of the indicator; null for the greatest of the data
     */
    record MinMax(@Nullable Double least, @Nullable Double greatest) implements Normalisation {}

    /** Standard deviations (of the sample) above the mean, below where lower is better; goes with arithmetic means only. */
    record ZScore() implements Normalisation {}

    /**
     * 1 where the target is reached, 0 a range short of it, and no less.
     *
     * @param target in the unit of the indicator
     * @param range above 0, in the unit of the indicator
     * @param bothSides whether to be beyond the target is as far from it as to fall short
     */
    record DistanceToTarget(double target, double range, boolean bothSides) implements Normalisation {}

    /** Share of economies that do worse, those that do as well counted by half. */
    record Percentile() implements Normalisation {}
}
