package org.banu.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ranks of 512 draws of weights at a time, in an arithmetic tree: equal to the plain way in every count.
 *
 * <p>Scores are summed in single precision, as distances from the middle of all; that is off by no more than
 * {@link #tolerance}. Each is packed with the number of its economy into one whole number, and a {@link SortingNetwork}
 * sorts all lanes together. Where neighbours are closer than the error could be, their scores are computed again in double
 * precision just as the plain way does; if even these are equal, or some weights vanish, the whole draw is left to it.
 * Economies that lack the same indicators share their weights.
 */
final class WeightLanes implements RankCounts.Counter {

    private static final int LANES = 512;
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
    /** By economy and indicator, from the middle; 0 where there is none. */
    private final float[][] distances;

    private final LaneWeights weights;
    private final float[] sum = new float[LANES];
    private final int[][] rows;
    private final int[] marks = new int[LANES];
    /** Of one economy in one draw, by node. */
    private final double[] own;
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
        var least = Double.POSITIVE_INFINITY;
        var greatest = Double.NEGATIVE_INFINITY;
        for (var leaf : tree.leaves) {
            for (var economy : ranked) {
                var score = scores[leaf][economy];
                if (!Double.isNaN(score)) {
                    least = Math.min(least, score);
                    greatest = Math.max(greatest, score);
                }
            }
        }
        var middle = (least + greatest) / 2;
        var most = (greatest - least) / 2;
        this.low = (float) -most;
        this.scale = (float) ((1 << (30 - bits)) / Math.max(greatest - least, 1e-6));
        this.tolerance = (int) Math.ceil(2 * most * roundings() * 0x1p-24 * scale) + 1;
        this.network = new SortingNetwork(ranked.length);
        this.weights = new LaneWeights(draws, tree, base, LANES);
        this.rows = new int[ranked.length][LANES];
        this.own = new double[tree.size()];
        this.counts = new int[index.economies().length][COPIES << bits];
        this.distances = new float[index.economies().length][(tree.leaves.length + 3) / 4 * 4];
        for (var economy : ranked) {
            for (var leaf = 0; leaf < tree.leaves.length; leaf++) {
                var score = scores[tree.leaves[leaf]][economy];
                var isCounted = !Double.isNaN(score) && weighs(tree.leaves[leaf]);
                distances[economy][leaf] = isCounted ? (float) (score - middle) : 0;
            }
        }
        groupByPattern();
    }

    /** Whether a node has any weight, and all that it is part of. */
    private boolean weighs(int node) {
        return node == 0 || (base[node] > 0 && weighs(tree.parents[node]));
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
        weights.draw(first);
        var row = 0;
        for (var pattern : patterns) {
            weights.take(pattern.there()::get);
            for (var economy : pattern.economies()) {
                score(distances[economy]);
                Lanes.pack(sum, low, scale, bits, economy, rows[row++]);
            }
        }
        network.sort(rows);
        Arrays.fill(marks, 0);
        for (var i = 1; i < rows.length; i++) {
            Lanes.markClose(rows[i - 1], rows[i], bits, tolerance, i, marks);
        }
        var ties = new ArrayList<Integer>();
        for (var lane = 0; lane < lanes; lane++) {
            if (weights.vanish(lane) || (marks[lane] != 0 && !settle(lane))) {
                ties.add(lane);
            }
        }
        for (var i = 0; i < rows.length; i++) {
            Lanes.count(rows[i], lanes, bits, counts[rows.length - 1 - i]);
        }
        ties.forEach(it -> recount(it, first + it));
    }

    private void score(float[] distances) {
        Arrays.fill(sum, 0);
        for (var leaf = 0; leaf < distances.length; leaf += 4) {
            Lanes.addProducts(
                    distances[leaf],
                    weights.of(leaf),
                    distances[leaf + 1],
                    weights.of(leaf + 1),
                    distances[leaf + 2],
                    weights.of(leaf + 2),
                    distances[leaf + 3],
                    weights.of(leaf + 3),
                    sum);
        }
    }

    /** Puts near neighbours of one draw in their true order; false if some are equal even so. */
    private boolean settle(int lane) {
        if (marks[lane] >>> 20 == 1) {
            var row = marks[lane] & ((1 << 20) - 1);
            return settle(lane, row - 1, row + 1);
        }
        for (var start = 0; start < rows.length; ) {
            var end = start + 1;
            while (end < rows.length && (rows[end][lane] >> bits) - (rows[end - 1][lane] >> bits) <= tolerance) {
                end++;
            }
            if (end - start > 1 && !settle(lane, start, end)) {
                return false;
            }
            start = end;
        }
        return true;
    }

    /** Sorts some neighbours by insertion. */
    private boolean settle(int lane, int start, int end) {
        var values = new double[end - start];
        for (var i = 0; i < values.length; i++) {
            var packed = rows[start + i][lane];
            var value = score(lane, packed & ((1 << bits) - 1));
            var place = i;
            while (place > 0 && values[place - 1] >= value) {
                if (values[place - 1] == value) {
                    return false;
                }
                values[place] = values[place - 1];
                rows[start + place][lane] = rows[start + place - 1][lane];
                place--;
            }
            values[place] = value;
            rows[start + place][lane] = packed;
        }
        return true;
    }

    /** One economy's root score in one lane, bit for bit as {@link Mean} has it. */
    private double score(int lane, int economy) {
        for (var node = tree.size() - 1; node >= 0; node--) {
            own[node] = tree.isGroup(node) ? mean(tree.children[node], lane) : scores[node][economy];
        }
        return own[0];
    }

    private double mean(int[] parts, int lane) {
        var weight = 0.0;
        var sum = 0.0;
        for (var part : parts) {
            if (!Double.isNaN(own[part]) && weights.exact(part, lane) > 0) {
                weight += weights.exact(part, lane);
                sum += weights.exact(part, lane) * own[part];
            }
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }

    /** Takes back what was counted of a draw, and counts it in the plain way. */
    private void recount(int lane, int draw) {
        for (var i = 0; i < rows.length; i++) {
            counts[rows.length - 1 - i][rows[i][lane] & ((1 << bits) - 1)]--;
        }
        var ranks = draws.ranks(draw, Set.of());
        for (var economy : ranked) {
            if (ranks[economy] > 0) {
                counts[ranks[economy] - 1][economy]++;
            }
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
