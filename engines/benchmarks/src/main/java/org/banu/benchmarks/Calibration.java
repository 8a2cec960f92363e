package org.banu.benchmarks;

import java.util.Arrays;

/** How fast this machine reads memory at the moment: whether a round can be compared with another. */
final class Calibration {

    private static final int WORDS = 1 << 24;
    private static final int TIMES = 5;

    private final long[] memory = new long[WORDS];

    Calibration() {
        Arrays.setAll(memory, it -> it);
    }

    /** Gigabytes a second that one core reads, the best of some passes over 128 MiB. */
    double read() {
        var best = 0.0;
        for (var i = 0; i < TIMES; i++) {
            var begin = System.nanoTime();
            var sum = sum(memory);
            var took = System.nanoTime() - begin;
            if (sum == 0) {
                throw new IllegalStateException("The numbers from 0 have no sum of 0.");
            }
            best = Math.max(best, (double) WORDS * Long.BYTES / took);
        }
        return best;
    }

    private static long sum(long[] values) {
        var sum = 0L;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
