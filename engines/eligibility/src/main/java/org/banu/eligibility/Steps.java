package org.banu.eligibility;

import java.util.Arrays;

/**
 * How many of some sorted numbers a value reaches.
 *
 * <p>Method: the span of the numbers is cut into at most 1,024 buckets of equal width, each of which knows how many numbers
 * lie below it; the few within are searched without branches. Bound: one load for the bucket and one for each doubling
 * of the numbers in the fullest bucket, mostly one or two, and nothing to mispredict. Source: Khuong and Morin,
 * <i>Array Layouts for Comparison-Based Searching</i>, ACM JEA 22, 2017, §3; the buckets are interpolation search
 * (Peterson 1957) with one step.
 */
final class Steps {

    private static final int BUCKETS = 1024;

    private final int size;
    private final long least;
    private final long greatest;
    private final int shift;
    private final int reach;
    private final int[] buckets;
    private final long[] numbers;

    /** Takes numbers in ascending order; repeated ones count repeatedly. */
    Steps(long[] sorted) {
        size = sorted.length;
        // One below the first number stands for everything below it. The least long is left for what is unknown.
        least = size == 0 ? 0 : Math.max(sorted[0], Long.MIN_VALUE + 1) - 1;
        greatest = size == 0 ? 0 : Math.max(sorted[size - 1], least);
        var width = 0;
        while (Long.compareUnsigned((greatest - least) >>> width, BUCKETS) >= 0) {
            width++;
        }
        shift = width;
        buckets = new int[(int) ((greatest - least) >>> shift) + 1];
        var within = new int[buckets.length];
        for (var number : sorted) {
            within[(int) ((Math.max(number, least) - least) >>> shift)]++;
        }
        for (var i = 1; i < buckets.length; i++) {
            buckets[i] = buckets[i - 1] + within[i - 1];
        }
        reach = Integer.highestOneBit(Arrays.stream(within).max().orElse(0));
        numbers = Arrays.copyOf(sorted, size + 2 * reach);
        Arrays.fill(numbers, size, numbers.length, Long.MAX_VALUE);
    }

    int count(long value) {
        var at = Math.max(least, Math.min(value, greatest));
        var low = buckets[(int) ((at - least) >>> shift)];
        // The usual case, in a few instructions.
        if (reach == 1) {
            return Math.min(low + (numbers[low] <= at ? 1 : 0), size);
        }
        for (var step = reach; step > 0; step >>= 1) {
            low += numbers[low + step - 1] <= at ? step : 0;
        }
        return Math.min(low, size);
    }
}
