package org.banu.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ranks of 256 draws of weights at a time, in an arithmetic tree: equal to the plain way in every count.
 *
 * <p>Scores are summed in single precision, which is off by no more than {@link #tolerance}; each is packed with the number of
 * its economy into one whole number, and a {@link SortingNetwork} sorts all lanes together. Where neighbours are closer than
 * the error could be, their scores are computed again in double precision just as the plain way does; if even these are
 * equal, the whole draw is left to it. Economies that lack the same indicators share their weights.
 */
final class WeightLanes implements RankCounts.Counter {

    private static final int LANES = 256;
    private static final int MOST = 1024;
    private static final int COPIES = 4;

    private final Draws draws;
    private final Tree tree;
    private final double[][] scores;
    private final double[] base;
    private final List<Pattern> patterns = new ArrayList<>();
    private final int[] ranked;
    private final int bits;
    private final float low;
    private final float scale;
    private final int tolerance;
    private final SortingNetwork network;

    private final long[] keys = new long[LANES];
    private final float[][] drawn;
    private final float[][] weights;
    private final float[] sum = new float[LANES];
    private final int[][] rows;
    private final int[] gaps = new int[LANES];
    /** By rank, then copy and economy: neighbouring lanes often count the same place, and copies keep them from waiting. */
    private final int[][] counts;

    /**
     * Economies for which the same nodes are there.
     *
     * @param economies their places
     * @param there nodes
     */
    private record Pattern(BitSet there, List<Integer> economies) {}

    /** Whether ranks can be had this way. */
    static boolean fits(Index index) {
        return index.method().rounding().ranks() == null
                && index.economies().length <= MOST
                && index.tree().nodes.stream()
                        .allMatch(it -> it instanceof Node.Indicator
                                || (it instanceof Node.Group group
                                        && group.aggregation() == Aggregation.ARITHMETIC
                                        && !(group.weights() instanceof Weights.FromDeviations)));
    }

    WeightLanes(Index index, Draws draws) {
        this.draws = draws;
        this.tree = index.tree();
        this.scores = index.scoring().scores;
        this.base = index.scoring().weights;
        this.ranked = IntStream.range(0, index.economies().length)
                .filter(it -> !Double.isNaN(scores[0][it]))
                .toArray();
        this.bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(index.economies().length - 1));
        var most = 0.0;
        var least = Double.POSITIVE_INFINITY;
        var greatest = Double.NEGATIVE_INFINITY;
        for (var leaf : tree.leaves) {
            for (var economy : ranked) {
                var score = scores[leaf][economy];
                if (!Double.isNaN(score)) {
                    least = Math.min(least, score);
                    greatest = Math.max(greatest, score);
                    most = Math.max(most, Math.abs(score));
                }
            }
        }
        this.low = (float) least;
        this.scale = (float) ((1 << (30 - bits)) / Math.max(greatest - least, 1e-6));
        this.tolerance = (int) Math.ceil(2 * most * roundings() * 0x1p-24 * scale) + 1;
        this.network = new SortingNetwork(ranked.length);
        this.drawn = new float[tree.size()][LANES];
        this.weights = new float[tree.size()][LANES];
        this.rows = new int[ranked.length][LANES];
        this.counts = new int[index.economies().length][COPIES << bits];
        groupByPattern();
    }

    /** How many roundings a score goes through, at most: in the weights, level by level, then in the sum and the packing. */
    private int roundings() {
        var deepest = 0;
        var through = new int[tree.size()];
        for (var node = 1; node < tree.size(); node++) {
            through[node] = through[tree.parents[node]] + tree.children[tree.parents[node]].length + 3;
            deepest = Math.max(deepest, through[node]);
        }
        return deepest + tree.leaves.length + 6;
    }

    private void groupByPattern() {
        var found = new LinkedHashMap<BitSet, List<Integer>>();
        for (var economy : ranked) {
            var there = new BitSet();
            for (var node = 1; node < tree.size(); node++) {
                there.set(node, !Double.isNaN(scores[node][economy]) && base[node] > 0);
            }
            found.computeIfAbsent(there, _ -> new ArrayList<>()).add(economy);
        }
        found.forEach((there, economies) -> patterns.add(new Pattern(there, economies)));
    }

    @Override
    public void add(int first, int end) {
        for (var block = first; block < end; block += LANES) {
            addBlock(block, Math.min(LANES, end - block));
        }
    }

    private void addBlock(int first, int lanes) {
        for (var lane = 0; lane < LANES; lane++) {
            keys[lane] = draws.weightKey(first + lane);
        }
        for (var node = 1; node < tree.size(); node++) {
            draws.weights(node, base[node], keys, drawn[node]);
        }
        var row = 0;
        for (var pattern : patterns) {
            weigh(pattern.there());
            for (var economy : pattern.economies()) {
                score(pattern.there(), economy);
                Lanes.pack(sum, low, scale, bits, economy, rows[row++]);
            }
        }
        network.sort(rows);
        Arrays.fill(gaps, Integer.MAX_VALUE);
        for (var i = 1; i < rows.length; i++) {
            Lanes.narrow(rows[i - 1], rows[i], bits, gaps);
        }
        var ties = new ArrayList<Integer>();
        for (var lane = 0; lane < lanes; lane++) {
            if (gaps[lane] <= tolerance && !settle(lane, first + lane)) {
                ties.add(lane);
            }
        }
        for (var i = 0; i < rows.length; i++) {
            Lanes.count(rows[i], lanes, bits, counts[rows.length - 1 - i]);
        }
        ties.forEach(it -> recount(it, first + it));
    }

    /** Weight of each indicator in the root, for economies that have these nodes. */
    private void weigh(BitSet there) {
        Arrays.fill(weights[0], 1);
        for (var node = 0; node < tree.size(); node++) {
            if (tree.isGroup(node) && (node == 0 || there.get(node))) {
                Arrays.fill(sum, 0);
                for (var part : tree.children[node]) {
                    if (there.get(part)) {
                        Lanes.add(drawn[part], sum);
                    }
                }
                Lanes.divide(weights[node], sum);
                for (var part : tree.children[node]) {
                    if (there.get(part)) {
                        Lanes.multiply(drawn[part], weights[node], weights[part]);
                    }
                }
            }
        }
    }

    private void score(BitSet there, int economy) {
        Arrays.fill(sum, 0);
        var leaf = 0;
        for (; leaf + 1 < tree.leaves.length; leaf += 2) {
            var one = tree.leaves[leaf];
            var other = tree.leaves[leaf + 1];
            Lanes.addProducts(
                    scoreOr0(there, one, economy), weights[one], scoreOr0(there, other, economy), weights[other], sum);
        }
        if (leaf < tree.leaves.length) {
            var last = tree.leaves[leaf];
            Lanes.addProducts(scoreOr0(there, last, economy), weights[last], 0, weights[last], sum);
        }
    }

    private float scoreOr0(BitSet there, int leaf, int economy) {
        return there.get(leaf) ? (float) scores[leaf][economy] : 0;
    }

    /** Puts near neighbours of one draw in their true order; false if some are equal even so. */
    private boolean settle(int lane, int draw) {
        var exact = draws.weights(draw, tree, base);
        for (var start = 0; start < rows.length; ) {
            var end = start + 1;
            while (end < rows.length && (rows[end][lane] >> bits) - (rows[end - 1][lane] >> bits) <= tolerance) {
                end++;
            }
            if (end - start > 1 && !settle(lane, start, end, exact)) {
                return false;
            }
            start = end;
        }
        return true;
    }

    private boolean settle(int lane, int start, int end, double[] exact) {
        var run = new ArrayList<Integer>();
        var values = new double[end - start];
        for (var i = start; i < end; i++) {
            var packed = rows[i][lane];
            var value = draws.score(tree, scores, exact, packed & ((1 << bits) - 1));
            var place = run.size();
            while (place > 0 && values[place - 1] >= value) {
                if (values[place - 1] == value) {
                    return false;
                }
                values[place] = values[place - 1];
                place--;
            }
            values[place] = value;
            run.add(place, packed);
        }
        for (var i = start; i < end; i++) {
            rows[i][lane] = run.get(i - start);
        }
        return true;
    }

    /** Counts a draw with ties in the plain way instead. */
    private void recount(int lane, int draw) {
        var ranks = draws.ranks(draw, Set.of());
        for (var i = 0; i < rows.length; i++) {
            var economy = rows[i][lane] & ((1 << bits) - 1);
            counts[rows.length - 1 - i][economy]--;
            counts[ranks[economy] - 1][economy]++;
        }
    }

    @Override
    public int[][] counts() {
        var size = counts.length;
        var sums = new int[size][size];
        for (var rank = 0; rank < size; rank++) {
            for (var i = 0; i < counts[rank].length; i++) {
                var economy = i & ((1 << bits) - 1);
                if (economy < size) {
                    sums[rank][economy] += counts[rank][i];
                }
            }
        }
        return sums;
    }
}
