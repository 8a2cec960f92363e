package org.banu.index;

/** Loops over the lanes of {@link WeightLanes}, each small enough for the compiler to turn it into vector instructions. */
final class Lanes {

    private Lanes() {}

    static void add(double[] from, double[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] += from[lane];
        }
    }

    static void divide(double[] number, double[] by) {
        for (var lane = 0; lane < number.length; lane++) {
            number[lane] /= by[lane];
        }
    }

    static void round(double[] from, float[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] = (float) from[lane];
        }
    }

    static void add(float[] from, float[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] += from[lane];
        }
    }

    static void least(float[] from, float[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] = Math.min(to[lane], from[lane]);
        }
    }

    static void divide(float[] number, float[] by, float[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] = number[lane] / by[lane];
        }
    }

    static void multiply(float[] one, float[] other, float[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] = one[lane] * other[lane];
        }
    }

    /** Adds four products; those of 0 for what there isn't. */
    static void addProducts(
            float one,
            float[] byOne,
            float two,
            float[] byTwo,
            float three,
            float[] byThree,
            float four,
            float[] byFour,
            float[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] += one * byOne[lane] + two * byTwo[lane] + three * byThree[lane] + four * byFour[lane];
        }
    }

    /** A score as a whole number, its economy in the lowest bits. */
    static void pack(float[] scores, float low, float scale, int bits, int economy, int[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] = (((int) ((scores[lane] - low) * scale)) << bits) | economy;
        }
    }

    /**
     * Notes where neighbours are close: how many are, times 2²⁰, and the sum of their rows.
     *
     * @param tolerance up to which they are close
     */
    static void markClose(int[] lower, int[] upper, int bits, int tolerance, int row, int[] marks) {
        for (var lane = 0; lane < marks.length; lane++) {
            // 1 if they are close, as the sign of the difference.
            var close = ((upper[lane] >> bits) - (lower[lane] >> bits) - tolerance - 1) >>> 31;
            marks[lane] += close * (1 << 20 | row);
        }
    }

    /** Counts the economies of a row, in four copies by turns. */
    static void count(int[] row, int lanes, int bits, int[] counts) {
        var mask = (1 << bits) - 1;
        var lane = 0;
        for (; lane + 3 < lanes; lane += 4) {
            counts[row[lane] & mask]++;
            counts[(1 << bits) | (row[lane + 1] & mask)]++;
            counts[(2 << bits) | (row[lane + 2] & mask)]++;
            counts[(3 << bits) | (row[lane + 3] & mask)]++;
        }
        for (; lane < lanes; lane++) {
            counts[row[lane] & mask]++;
        }
    }
}
