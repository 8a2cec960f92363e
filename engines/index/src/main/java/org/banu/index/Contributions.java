package org.banu.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A score as a sum over its indicators: each indicator's score times the slope of the whole at it.
 *
 * <p>The three means are homogeneous of degree 1 (all scores doubled double the mean), and so is any tree of them; by
 * Euler's theorem these products sum to the score. In an arithmetic tree they are weight times score. They are also the
 * Aumann–Shapley values from 0. Where a geometric or harmonic group is 0, nothing below it brings anything.
 *
 * @see <a href="https://doi.org/10.1515/9781400867080">Aumann, Shapley (1974), Values of Non-Atomic Games</a>
 */
final class Contributions {

    private Contributions() {}

    /** In the order of the tree. */
    static List<Contribution> of(Scoring scoring, int economy) {
        var tree = scoring.tree;
        var scores = scoring.scores;
        var slopes = slopes(tree, scores, scoring.weights, economy);
        var weights = scoring.effectiveWeights(economy);
        var contributions = new ArrayList<Contribution>();
        for (var leaf = 0; leaf < tree.leaves.length; leaf++) {
            var node = tree.leaves[leaf];
            var score = scores[node][economy];
            var amount = Double.isNaN(score) ? 0 : slopes[node] * score;
            contributions.add(new Contribution(tree.codes.get(node), weights[leaf], score, amount));
        }
        return List.copyOf(contributions);
    }

    /** Slope of the root in each node's score; 0 for what is missing. */
    static double[] slopes(Tree tree, double[][] scores, double[] weights, int economy) {
        var slopes = new double[tree.size()];
        slopes[0] = 1;
        for (var node = 0; node < tree.size(); node++) {
            var parts = tree.children[node];
            var there = weightOf(parts, scores, weights, economy);
            for (var part : parts) {
                var score = scores[part][economy];
                if (!Double.isNaN(score) && weights[part] > 0) {
                    slopes[part] = slopes[node]
                            * weights[part]
                            / there
                            * relativeSlope(tree.aggregation(node), score, scores[node][economy]);
                }
            }
        }
        return slopes;
    }

    /** What the indicators of either side bring there less what they bring here. */
    static List<Difference> difference(List<Contribution> before, List<Contribution> after) {
        var none = new Contribution("", 0, Double.NaN, 0);
        var from = new LinkedHashMap<String, Contribution>();
        var to = new LinkedHashMap<String, Contribution>();
        before.forEach(it -> from.put(it.indicator(), it));
        after.forEach(it -> to.put(it.indicator(), it));
        var codes = new LinkedHashSet<>(from.keySet());
        codes.addAll(to.keySet());
        return codes.stream()
                .map(it -> difference(it, from.getOrDefault(it, none), to.getOrDefault(it, none)))
                .toList();
    }

    private static Difference difference(String indicator, Contribution from, Contribution to) {
        return new Difference(indicator, from.score(), to.score(), to.amount() - from.amount());
    }

    /** Sum of the weights of those parts that have a score. */
    static double weightOf(int[] parts, double[][] scores, double[] weights, int economy) {
        var sum = 0.0;
        for (var part : parts) {
            sum += Double.isNaN(scores[part][economy]) ? 0 : weights[part];
        }
        return sum;
    }

    private static double relativeSlope(Aggregation aggregation, double part, double whole) {
        if (aggregation == Aggregation.ARITHMETIC) {
            return 1;
        }
        return whole == 0 ? 0 : Mean.slope(aggregation, part, part) / Mean.slope(aggregation, whole, whole);
    }
}
