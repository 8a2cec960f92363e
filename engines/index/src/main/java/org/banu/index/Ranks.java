package org.banu.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Places by score, the highest first. */
final class Ranks {

    private Ranks() {}

    /**
     * From 1; 0 for a score that is NaN.
     *
     * @param decimals to which scores are compared; null for all of them
     */
    static int[] of(double[] scores, Ties ties, @Nullable Integer decimals) {
        var ranks = new int[scores.length];
        var compared = new double[scores.length];
        var count = 0;
        for (var i = 0; i < scores.length; i++) {
            compared[i] = Rounding.round(scores[i], decimals) + 0.0;
            count += !Double.isNaN(compared[i]) ? 1 : 0;
        }
        // Ascending, NaN last.
        var sorted = compared.clone();
        Arrays.sort(sorted);
        var dense = ties == Ties.DENSE ? denseRanks(sorted, count) : new int[0];
        for (var i = 0; i < compared.length; i++) {
            if (!Double.isNaN(compared[i])) {
                ranks[i] = switch (ties) {
                    case LOWEST -> count - firstAbove(sorted, count, compared[i]) + 1;
                    case HIGHEST -> count - firstAtLeast(sorted, count, compared[i]);
                    case DENSE -> dense[firstAtLeast(sorted, count, compared[i])];
                };
            }
        }
        return ranks;
    }

    private static int[] denseRanks(double[] sorted, int count) {
        var ranks = new int[count];
        for (var i = count - 1; i >= 0; i--) {
            var above = i + 1 < count ? ranks[i + 1] : 0;
            ranks[i] = above > 0 && sorted[i] == sorted[i + 1] ? above : above + 1;
        }
        return ranks;
    }

    private static int firstAtLeast(double[] sorted, int count, double score) {
        var from = 0;
        var to = count;
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (sorted[middle] < score) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static int firstAbove(double[] sorted, int count, double score) {
        return firstAtLeast(sorted, count, Math.nextUp(score));
    }
}
