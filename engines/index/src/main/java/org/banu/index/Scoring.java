package org.banu.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One run of a method over a matrix of values: the plain reference, column by column.
 *
 * <p>Arrays are by node and then economy, or by indicator (in the order of the tree) and then economy.
 */
final class Scoring {

    final Tree tree;
    final boolean[] included;
    final int[] present;
    final boolean[][] imputed;
    /** NaN where there is none. */
    final double[][] scores;
    /** Of each node within its group, summing to 1 over the group. */
    final double[] weights;

    /** Draws a weight of a node around the method's; the parts of a group are made to sum to 1 again. */
    @FunctionalInterface
    interface Reweighing {
        double drawn(int node, double weight);
    }

    private Scoring(Method method, Tree tree, String[] economies, double[][] values, @Nullable Reweighing reweighing) {
        this.tree = tree;
        this.present = present(values, economies.length);
        this.included = included(method, economies);
        this.imputed = new boolean[values.length][economies.length];
        this.scores = new double[tree.size()][];
        this.weights = new double[tree.size()];
        weights[0] = 1;
        for (var leaf = 0; leaf < values.length; leaf++) {
            scores[tree.leaves[leaf]] = column(method, leaf, values[leaf]);
        }
        for (var node = tree.size() - 1; node >= 0; node--) {
            if (tree.isGroup(node)) {
                weigh(node, reweighing);
                group(node);
            }
        }
    }

    /**
     * Scores.
     *
     * @param economies codes
     * @param values by indicator and economy; left as they are
     * @param reweighing of the method's weights; null to keep them
     */
    static Scoring of(
            Method method, Tree tree, String[] economies, double[][] values, @Nullable Reweighing reweighing) {
        return new Scoring(method, tree, economies, values, reweighing);
    }

    private static int[] present(double[][] values, int economies) {
        var present = new int[economies];
        for (var column : values) {
            for (var i = 0; i < economies; i++) {
                present[i] += !Double.isNaN(column[i]) ? 1 : 0;
            }
        }
        return present;
    }

    private boolean[] included(Method method, String[] economies) {
        var included = new boolean[economies.length];
        for (var i = 0; i < economies.length; i++) {
            var complete = method.missing() != Missing.EXCLUDE || present[i] == tree.leaves.length;
            included[i] = complete && method.coverage().accepts(economies[i], present[i]);
        }
        return included;
    }

    private double[] column(Method method, int leaf, double[] values) {
        var column = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            column[i] =
                    included[i] ? Rounding.round(values[i], method.rounding().inputs()) : Double.NaN;
        }
        var stand = switch (method.missing()) {
            case IMPUTE_MEAN -> Normaliser.mean(column);
            case IMPUTE_MEDIAN -> Normaliser.median(column);
            case RENORMALISE, EXCLUDE, ZERO -> Double.NaN;
        };
        for (var i = 0; i < values.length; i++) {
            if (included[i] && Double.isNaN(values[i]) && !Double.isNaN(stand)) {
                column[i] = stand;
                imputed[leaf][i] = true;
            }
        }
        Normaliser.normalise(tree.indicator(leaf), column);
        if (method.missing() == Missing.ZERO) {
            for (var i = 0; i < values.length; i++) {
                column[i] = included[i] && Double.isNaN(values[i]) ? 0 : column[i];
            }
        }
        return column;
    }

    private void group(int node) {
        var parts = tree.children[node];
        var aggregation = tree.aggregation(node);
        var column = new double[included.length];
        for (var i = 0; i < column.length; i++) {
            column[i] = included[i] ? Mean.of(aggregation, parts, scores, weights, i) : Double.NaN;
        }
        scores[node] = column;
    }

    private void weigh(int node, @Nullable Reweighing reweighing) {
        var sum = 0.0;
        for (var part : tree.children[node]) {
            weights[part] = switch (tree.group(node).weights()) {
                case Weights.Equal _ -> 1;
                case Weights.Given given ->
                    given.byCode().getOrDefault(tree.nodes.get(part).code(), 0.0);
                case Weights.FromDeviations _ -> 1 / deviation(scores[part]);
            };
            sum += weights[part];
        }
        divide(tree.children[node], weights, sum);
        if (reweighing != null) {
            reweigh(tree.children[node], weights, reweighing);
        }
    }

    /** Draws the weights of one group; they sum to 1 again. */
    static void reweigh(int[] parts, double[] weights, Reweighing reweighing) {
        var drawn = 0.0;
        for (var part : parts) {
            weights[part] = reweighing.drawn(part, weights[part]);
            drawn += weights[part];
        }
        divide(parts, weights, drawn);
    }

    private static void divide(int[] parts, double[] weights, double sum) {
        for (var part : parts) {
            weights[part] /= sum;
        }
    }

    static double deviation(double[] scores) {
        return Normaliser.deviation(scores, Normaliser.mean(scores));
    }

    /** Weight of each indicator in an economy's root score once its gaps are filled by the others, by indicator. */
    double[] effectiveWeights(int economy) {
        var effective = new double[tree.size()];
        effective[0] = 1;
        for (var node = 0; node < tree.size(); node++) {
            var there = 0.0;
            for (var part : tree.children[node]) {
                there += !Double.isNaN(scores[part][economy]) ? weights[part] : 0;
            }
            for (var part : tree.children[node]) {
                var has = !Double.isNaN(scores[part][economy]) && there > 0;
                effective[part] = has ? effective[node] * weights[part] / there : 0;
            }
        }
        return Arrays.stream(tree.leaves).mapToDouble(it -> effective[it]).toArray();
    }
}
