package org.banu.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Batcher's odd–even merge sort: a fixed list of comparisons that sorts any numbers, here 256 lists of them at once, one in
 * each lane of the rows. No branch depends on the numbers, and the compiler turns the loop over the lanes into vector
 * instructions: about {@code n·log²n/4} comparisons of 8 or 16 lanes each.
 *
 * @see <a href="https://doi.org/10.1145/1468075.1468121">Batcher (1968), Sorting networks and their applications</a>
 */
final class SortingNetwork {

    private final int[] pairs;

    SortingNetwork(int size) {
        var found = new ArrayList<Integer>();
        for (var merged = 1; merged < size; merged *= 2) {
            for (var apart = merged; apart >= 1; apart /= 2) {
                addLayer(size, merged, apart, found);
            }
        }
        pairs = found.stream().mapToInt(it -> it).toArray();
    }

    private static void addLayer(int size, int merged, int apart, List<Integer> found) {
        for (var start = apart % merged; start + apart < size; start += 2 * apart) {
            for (var i = start; i < start + apart && i + apart < size; i++) {
                // Only within the same pair of sorted runs.
                if (i / (2 * merged) == (i + apart) / (2 * merged)) {
                    found.add(i);
                    found.add(i + apart);
                }
            }
        }
    }

    /** Sorts each lane upwards over the rows. */
    void sort(int[][] rows) {
        for (var i = 0; i < pairs.length; i += 2) {
            order(rows[pairs[i]], rows[pairs[i + 1]]);
        }
    }

    private static void order(int[] lower, int[] upper) {
        for (var lane = 0; lane < lower.length; lane++) {
            var one = lower[lane];
            var other = upper[lane];
            lower[lane] = Math.min(one, other);
            upper[lane] = Math.max(one, other);
        }
    }
}
