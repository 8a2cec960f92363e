package org.banu.benchmarks;

import java.util.List;
import org.banu.index.Index;
import org.banu.index.Node;
import org.banu.index.Weights;

/** An index of groups of indicators as bare numbers, for those who know nothing of ours. */
final class TwoLevels {

    /** Codes of the economies that have a rank. */
    final List<String> economies;
    /** Of each group, in the whole. */
    final double[] groupWeights;
    /** Of each indicator, in its group. */
    final double[] weights;
    /** The group of each indicator; they stand group after group. */
    final int[] groups;
    /** By economy and indicator; NaN where there is none. */
    final double[][] scores;

    TwoLevels(Index index) {
        var result = index.result();
        economies = result.economies().stream()
                .filter(it -> result.rank(it, index.method().root().code()) > 0)
                .toList();
        var root = index.method().root();
        groupWeights = weights(root);
        var indicators = index.method().indicators();
        groups = new int[indicators.size()];
        weights = new double[indicators.size()];
        var at = 0;
        for (var group = 0; group < groupWeights.length; group++) {
            for (var weight : weights((Node.Group) root.children().get(group))) {
                groups[at] = group;
                weights[at++] = weight;
            }
        }
        scores = economies.stream()
                .map(economy -> indicators.stream()
                        .mapToDouble(it -> result.score(economy, it.code()))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Of the parts of a group, summing to 1. */
    private static double[] weights(Node.Group group) {
        var weights = group.children().stream()
                .mapToDouble(it -> switch (group.weights()) {
                    case Weights.Equal _ -> 1;
                    case Weights.Given given -> given.byCode().getOrDefault(it.code(), 0.0);
                    case Weights.FromDeviations _ ->
                        throw new IllegalArgumentException("Weights of '%s' aren't given.".formatted(group.code()));
                })
                .toArray();
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight;
        }
        for (var i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
