package org.banu.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The difference between two scores of one tree, exactly, as a sum over its indicators.
 *
 * <p>A mean is {@code M = g(Σ w·f(x))}, so in {@code f} the difference of a group is linear in its parts, and two factors
 * take it there and back: the slope of {@code f} between the two scores of the group, and between those of the part. For
 * geometric means that is the logarithmic mean Divisia index. No order of the indicators comes in, and in an arithmetic
 * tree the amounts are weight times difference.
 *
 * <ul>
 *   <li>Where a score is there on one side only, its amount is its distance (in {@code f}) from the mean of those on both
 *       sides, times its weight: a gap filled with the mean changes nothing.
 *   <li>Where weights differ between the sides, half of each side's counts, and a heavier weight brings the distance from
 *       that mean.
 *   <li>Where a geometric or harmonic group is 0 on one side, the parts that are 0 there bring all of the difference, by
 *       weight: the limit of the formula.
 * </ul>
 *
 * @see <a href="https://doi.org/10.1016/j.enpol.2003.10.010">Ang (2004), section 3: the logarithmic mean Divisia index</a>
 */
final class Decomposition {

    private final Tree tree;
    private final Side from;
    private final Side to;
    /** By node: what one unit of difference in it brings to the root. */
    private final double[] factors;
    /** By node: what it brings to the root by being there or by its weight. */
    private final double[] lumps;

    private record Side(Scoring scoring, int economy) {

        double score(int node) {
            return scoring.scores[node][economy];
        }

        boolean has(int node) {
            return !Double.isNaN(score(node)) && scoring.weights[node] > 0;
        }

        double share(int node, int[] parts) {
            return has(node)
                    ? scoring.weights[node] / Contributions.weightOf(parts, scoring.scores, scoring.weights, economy)
                    : 0;
        }
    }

    private Decomposition(Side from, Side to) {
        this.tree = from.scoring.tree;
        this.from = from;
        this.to = to;
        this.factors = new double[tree.size()];
        this.lumps = new double[tree.size()];
    }

    /** From the first economy's score to the second's, in the order of the tree; both must have one. */
    static List<Difference> of(Scoring from, int fromEconomy, Scoring to, int toEconomy) {
        return new Decomposition(new Side(from, fromEconomy), new Side(to, toEconomy)).differences();
    }

    private List<Difference> differences() {
        factors[0] = 1;
        for (var node = 0; node < tree.size(); node++) {
            if (tree.isGroup(node)) {
                if (from.has(node) && to.has(node)) {
                    divide(node);
                }
                handDown(node);
            }
        }
        var differences = new ArrayList<Difference>();
        for (var leaf : tree.leaves) {
            var both = from.has(leaf) && to.has(leaf);
            var moved = both ? factors[leaf] * (to.score(leaf) - from.score(leaf)) : 0;
            differences.add(
                    new Difference(tree.codes.get(leaf), from.score(leaf), to.score(leaf), moved + lumps[leaf]));
        }
        return List.copyOf(differences);
    }

    private void divide(int node) {
        var aggregation = tree.aggregation(node);
        var before = from.score(node);
        var after = to.score(node);
        if (aggregation != Aggregation.ARITHMETIC && (before == 0 || after == 0)) {
            if (after != 0) {
                divideFromZero(node, from, to);
            } else if (before != 0) {
                divideFromZero(node, to, from);
            }
            return;
        }
        var parts = tree.children[node];
        var back = factors[node] / Mean.slope(aggregation, before, after);
        var middle = middle(parts, aggregation, before, after);
        var sameWeights = Arrays.stream(parts).allMatch(it -> from.scoring.weights[it] == to.scoring.weights[it]);
        for (var part : parts) {
            var shareBefore = from.share(part, parts);
            var shareAfter = to.share(part, parts);
            if (from.has(part) && to.has(part)) {
                factors[part] = back
                        * (shareBefore + shareAfter)
                        / 2
                        * Mean.slope(aggregation, from.score(part), to.score(part));
                lumps[part] = sameWeights ? 0 : back * (bent(part, aggregation) - middle) * (shareAfter - shareBefore);
            } else if (from.has(part) || to.has(part)) {
                var there = Mean.bend(aggregation, from.has(part) ? from.score(part) : to.score(part));
                lumps[part] = back * (there - middle) * (shareAfter - shareBefore);
            }
        }
    }

    private double bent(int part, Aggregation aggregation) {
        return (Mean.bend(aggregation, from.score(part)) + Mean.bend(aggregation, to.score(part))) / 2;
    }

    /** In {@code f}: the mean of the parts that both sides have; of the group itself if they share none. */
    private double middle(int[] parts, Aggregation aggregation, double before, double after) {
        var sum = 0.0;
        var weight = 0.0;
        for (var part : parts) {
            if (from.has(part) && to.has(part)) {
                var both = from.scoring.weights[part] + to.scoring.weights[part];
                sum += both * bent(part, aggregation);
                weight += both;
            }
        }
        return weight > 0 ? sum / weight : (Mean.bend(aggregation, before) + Mean.bend(aggregation, after)) / 2;
    }

    private void divideFromZero(int node, Side zero, Side other) {
        var parts = Arrays.stream(tree.children[node])
                .filter(it -> zero.has(it) && zero.score(it) == 0)
                .toArray();
        var weight =
                Arrays.stream(parts).mapToDouble(it -> zero.scoring.weights[it]).sum();
        for (var part : parts) {
            var amount = factors[node] * (to.score(node) - from.score(node)) * zero.scoring.weights[part] / weight;
            if (other.has(part)) {
                factors[part] = amount / (to.score(part) - from.score(part));
            } else {
                lumps[part] = amount;
            }
        }
    }

    /** What a group brings by being there, or by its weight, is that of its parts, by their weights. */
    private void handDown(int node) {
        var parts = tree.children[node];
        for (var part : parts) {
            var side = to.has(node) ? to : from;
            lumps[part] += lumps[node] == 0 ? 0 : lumps[node] * side.share(part, parts);
        }
    }
}
