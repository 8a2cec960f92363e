package org.banu.index;

import java.util.Arrays;
import java.util.Objects;

/** Turns one indicator's values, those of the scored economies, into scores. */
final class Normaliser {

    private static final double MIDDLE = .5;

    private Normaliser() {}

    /** The value between floor and cap. */
    static double clamp(Node.Indicator indicator, double value) {
        var raised = indicator.floor() == null ? value : Math.max(indicator.floor(), value);
        return indicator.cap() == null ? raised : Math.min(indicator.cap(), raised);
    }

    /**
     * Scores in place.
     *
     * @param values NaN where there is none, which stays
     */
    static void normalise(Node.Indicator indicator, double[] values) {
        for (var i = 0; i < values.length; i++) {
            values[i] = clamp(indicator, values[i]);
        }
        var up = indicator.direction() == Direction.HIGHER_IS_BETTER;
        switch (indicator.normalisation()) {
            case Normalisation.Ratio ratio -> ratio(ratio, up, values);
            case Normalisation.MinMax range -> minMax(range, up, values);
            case Normalisation.ZScore _ -> zScore(up, values);
            case Normalisation.DistanceToTarget distance -> distance(distance, up, values);
            case Normalisation.Percentile _ -> percentile(up, values);
        }
    }

    private static void ratio(Normalisation.Ratio ratio, boolean up, double[] values) {
        for (var i = 0; i < values.length; i++) {
            values[i] = up ? values[i] / ratio.benchmark() : ratio.benchmark() / values[i];
        }
    }

    private static void minMax(Normalisation.MinMax range, boolean up, double[] values) {
        var least = Double.POSITIVE_INFINITY;
        var greatest = Double.NEGATIVE_INFINITY;
        for (var value : values) {
            least = value < least ? value : least;
            greatest = value > greatest ? value : greatest;
        }
        least = Objects.requireNonNullElse(range.least(), least);
        greatest = Objects.requireNonNullElse(range.greatest(), greatest);
        for (var i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                var share = greatest > least ? (values[i] - least) / (greatest - least) : MIDDLE;
                values[i] = Math.clamp(up ? share : 1 - share, 0.0, 1.0);
            }
        }
    }

    private static void zScore(boolean up, double[] values) {
        var mean = mean(values);
        var deviation = deviation(values, mean);
        for (var i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                var distance = up ? values[i] - mean : mean - values[i];
                values[i] = deviation > 0 ? distance / deviation : 0;
            }
        }
    }

    private static void distance(Normalisation.DistanceToTarget distance, boolean up, double[] values) {
        for (var i = 0; i < values.length; i++) {
            var gap = up ? distance.target() - values[i] : values[i] - distance.target();
            var counted = distance.bothSides() ? Math.abs(gap) : Math.max(0, gap);
            values[i] = Math.max(0, 1 - counted / distance.range());
        }
    }

    private static void percentile(boolean up, double[] values) {
        var sorted =
                Arrays.stream(values).filter(it -> !Double.isNaN(it)).sorted().toArray();
        for (var i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                var below = firstAtLeast(sorted, values[i]);
                var through = firstAtLeast(sorted, Math.nextUp(values[i]));
                var share = (below + through) / (2.0 * sorted.length);
                values[i] = up ? share : 1 - share;
            }
        }
    }

    private static int firstAtLeast(double[] sorted, double value) {
        var from = 0;
        var to = sorted.length;
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Of what isn't NaN; NaN if nothing is. */
    static double mean(double[] values) {
        var sum = 0.0;
        var count = 0;
        for (var value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    /** Of the sample; 0 for fewer than two values, and where they are all the same. */
    static double deviation(double[] values, double mean) {
        var sum = 0.0;
        var count = 0;
        var first = Double.NaN;
        var same = true;
        for (var value : values) {
            if (!Double.isNaN(value)) {
                first = count == 0 ? value : first;
                same &= value == first;
                sum += (value - mean) * (value - mean);
                count++;
            }
        }
        return same ? 0 : Math.sqrt(sum / (count - 1));
    }

    /** Of what isn't NaN; NaN if nothing is. */
    static double median(double[] values) {
        var sorted =
                Arrays.stream(values).filter(it -> !Double.isNaN(it)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
