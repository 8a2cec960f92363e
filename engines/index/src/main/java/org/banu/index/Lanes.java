package org.banu.index;

/** Loops over the lanes of {@link WeightLanes}, each small enough for the compiler to turn it into vector instructions. */
final class Lanes {

    private Lanes() {}

    static void add(float[] from, float[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] += from[lane];
        }
    }

    static void divide(float[] number, float[] by) {
        for (var lane = 0; lane < number.length; lane++) {
            number[lane] /= by[lane];
        }
    }

    static void multiply(float[] one, float[] other, float[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] = one[lane] * other[lane];
        }
    }

    static void addProducts(float one, float[] by, float other, float[] byOther, float[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] += one * by[lane] + other * byOther[lane];
        }
    }

    /** A score as a whole number, its economy in the lowest bits. */
    static void pack(float[] scores, float low, float scale, int bits, int economy, int[] to) {
        for (var lane = 0; lane < to.length; lane++) {
            to[lane] = (((int) ((scores[lane] - low) * scale)) << bits) | economy;
        }
    }

    /** Keeps the least distance between neighbours. */
    static void narrow(int[] lower, int[] upper, int bits, int[] gaps) {
        for (var lane = 0; lane < gaps.length; lane++) {
            gaps[lane] = Math.min(gaps[lane], (upper[lane] >> bits) - (lower[lane] >> bits));
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
