package org.banu.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Batcher's odd–even merge sort: a fixed list of comparisons that sorts any numbers, here 512 lists of them at once, one in
 * each lane of the rows. No branch depends on the numbers, and the compiler turns the loop over the lanes into vector
 * instructions: about {@code n·log²n/4} comparisons of 8 or 16 lanes each.
 *
 * @see <a href="https://doi.org/10.1145/1468075.1468121">Batcher (1968), Sorting networks and their applications</a>
 */
final class SortingNetwork {

    private final int[] pairs;

    SortingNetwork(int size) {
        var found = new ArrayList<Integer>();
        var width = 1;
        while (width < size) {
            width *= 2;
        }
        addSort(0, width, size, found);
        pairs = found.stream().mapToInt(it -> it).toArray();
    }

    /** First the one half, then the other, then both: a part that fits into the cache is done before the next begins. */
    private static void addSort(int from, int width, int size, List<Integer> found) {
        if (width > 1 && from < size) {
            var half = width / 2;
            addSort(from, half, size, found);
            addSort(from + half, half, size, found);
            for (var apart = half; apart >= 1; apart /= 2) {
                addLayer(from, Math.min(from + width, size), half, apart, found);
            }
        }
    }

    private static void addLayer(int from, int to, int half, int apart, List<Integer> found) {
        for (var start = from + apart % half; start + apart < to; start += 2 * apart) {
            for (var i = start; i < start + apart && i + apart < to; i++) {
                found.add(i);
                found.add(i + apart);
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
