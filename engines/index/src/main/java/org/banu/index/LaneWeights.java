package org.banu.index;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The weights of some draws at a time, a lane each: exact within their groups, and in single precision within the root. */
final class LaneWeights {

    /** Weights that sum to less can't be told from none. */
    private static final float VANISHING = 1e-20f;

    private final Draws draws;
    private final Tree tree;
    private final double[] base;
    private final long[] keys;
    /** By node, within its group. */
    private final double[][] exact;

    private final double[] exactSum;
    /** The same, rounded. */
    private final float[][] drawn;
    /** By node, within the root: for economies that have all of them, for the others, and those in use. */
    private final float[][] whole;

    private final float[][] partial;
    private final float[][] weights;
    /** By node, whether its weight in use is that of the whole. */
    private final boolean[] isOfWhole;

    private final float[] sum;
    private final float[] leastSum;

    LaneWeights(Draws draws, Tree tree, double[] base, int lanes) {
        this.draws = draws;
        this.tree = tree;
        this.base = base;
        this.keys = new long[lanes];
        this.exact = new double[tree.size()][lanes];
        this.exactSum = new double[lanes];
        this.drawn = new float[tree.size()][lanes];
        this.whole = new float[tree.size()][lanes];
        this.partial = new float[tree.size()][lanes];
        this.weights = new float[tree.size()][];
        this.isOfWhole = new boolean[tree.size()];
        this.sum = new float[lanes];
        this.leastSum = new float[lanes];
        Arrays.fill(whole[0], 1);
        Arrays.fill(weights, whole[0]);
    }

    /** All weights in all lanes, just as the plain way has them, and rounded. */
    void draw(int first) {
        for (var lane = 0; lane < keys.length; lane++) {
            keys[lane] = draws.weightKey(first + lane);
        }
        for (var node = 1; node < tree.size(); node++) {
            draws.weights(node, base[node], keys, exact[node]);
        }
        for (var node = 0; node < tree.size() && draws.drawWeights(); node++) {
            Arrays.fill(exactSum, 0);
            for (var part : tree.children[node]) {
                Lanes.add(exact[part], exactSum);
            }
            for (var part : tree.children[node]) {
                Lanes.divide(exact[part], exactSum);
            }
        }
        for (var node = 1; node < tree.size(); node++) {
            Lanes.round(exact[node], drawn[node]);
        }
        Arrays.fill(leastSum, 1);
        weigh(whole, false, node -> base[node] > 0);
    }

    /** Puts in use what counts for economies that have these nodes. */
    void take(IntPredicate there) {
        weigh(partial, true, there);
    }

    /** Weight of each node in the root, for economies that have these; where nothing is missing, those of the whole do. */
    private void weigh(float[][] into, boolean share, IntPredicate there) {
        Arrays.fill(isOfWhole, false);
        isOfWhole[0] = share;
        for (var node = 0; node < tree.size(); node++) {
            if (tree.isGroup(node) && (node == 0 || there.test(node))) {
                weighParts(node, into, there);
            }
        }
    }

    private void weighParts(int node, float[][] into, IntPredicate there) {
        var parts = tree.children[node];
        var complete = true;
        for (var part : parts) {
            complete &= there.test(part) || base[part] == 0;
        }
        var ofNode = weights[node];
        if (!complete) {
            Arrays.fill(sum, 0);
            for (var part : parts) {
                if (there.test(part)) {
                    Lanes.add(drawn[part], sum);
                }
            }
            Lanes.least(sum, leastSum);
            Lanes.divide(weights[node], sum, sum);
            ofNode = sum;
        }
        for (var part : parts) {
            if (complete && isOfWhole[node]) {
                isOfWhole[part] = true;
                weights[part] = whole[part];
            } else if (there.test(part)) {
                Lanes.multiply(drawn[part], ofNode, into[part]);
                weights[part] = into[part];
            } else {
                // Never counts, as all scores there are 0, but must be a number.
                weights[part] = whole[0];
            }
        }
    }

    /** In use for an indicator, by its place among all; anything behind the last. */
    float[] of(int leaf) {
        return weights[leaf < tree.leaves.length ? tree.leaves[leaf] : 0];
    }

    /** A node's weight within its group, bit for bit as the plain way has it. */
    double exact(int node, int lane) {
        return exact[node][lane];
    }

    /** Whether, of some economy, so little weight is there that single precision doesn't do. */
    boolean vanish(int lane) {
        return !(leastSum[lane] >= VANISHING);
    }
}
