package org.banu.index;

/**
 * The three classical means as one: {@code M = g(Σ w·f(x))} with {@code f} the identity, the logarithm or the reciprocal
 * and {@code g} its inverse (Hardy, Littlewood, Pólya, <i>Inequalities</i>, 1934, chapter 3). {@link StrictMath} gives the
 * same bits on every machine.
 */
final class Mean {

    private Mean() {}

    /** {@code f}; infinite at 0 for the geometric and the harmonic mean. */
    static double bend(Aggregation aggregation, double score) {
        return switch (aggregation) {
            case ARITHMETIC -> score;
            case GEOMETRIC -> StrictMath.log(score);
            case HARMONIC -> 1 / score;
        };
    }

    /** {@code g}. */
    static double unbend(Aggregation aggregation, double bent) {
        return switch (aggregation) {
            case ARITHMETIC -> bent;
            case GEOMETRIC -> StrictMath.exp(bent);
            case HARMONIC -> 1 / bent;
        };
    }

    /** Slope of {@code f} between two scores, or at one if they are (nearly) the same. */
    static double slope(Aggregation aggregation, double from, double to) {
        return switch (aggregation) {
            case ARITHMETIC -> 1;
            case GEOMETRIC -> logarithmicSlope(from, to);
            case HARMONIC -> -1 / (from * to);
        };
    }

    /** {@code ln(b/a)/(b−a)} by a series where the quotient would lose its digits. */
    private static double logarithmicSlope(double from, double to) {
        var middle = (from + to) / 2;
        var half = (to - from) / (from + to);
        if (Math.abs(half) > 1e-2) {
            return (StrictMath.log(to) - StrictMath.log(from)) / (to - from);
        }
        // atanh(h)/h = 1 + h²/3 + h⁴/5 + …; the next term is below 1e-16.
        var square = half * half;
        return (1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square / 9)))) / middle;
    }

    /**
     * Of those scores that aren't NaN, their weights divided by their sum; NaN if those weights are all 0.
     *
     * @param scores by node, then economy
     * @param weights by node
     */
    static double of(Aggregation aggregation, int[] parts, double[][] scores, double[] weights, int economy) {
        var weight = 0.0;
        var sum = 0.0;
        for (var part : parts) {
            var score = scores[part][economy];
            // Without this, a weight of 0 and a score of 0 would give 0 · ∞.
            if (!Double.isNaN(score) && weights[part] > 0) {
                weight += weights[part];
                sum += weights[part] * bend(aggregation, score);
            }
        }
        return weight > 0 ? unbend(aggregation, sum / weight) : Double.NaN;
    }
}
