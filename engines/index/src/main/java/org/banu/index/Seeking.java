package org.banu.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One search for {@link Seek}: what the root needs, the levers that pay for it, and a check by scoring everybody again. */
final class Seeking {

    /** Of a score: what rounding in sums could hide. */
    private static final double MARGIN = 1e-12;

    private static final double PROOF = 1e-6;
    private static final int TRIES = 12;

    private final Index index;
    private final int economy;
    private final Goal goal;
    private final Tree tree;
    private final List<Yield> yields;
    private final boolean arithmetic;
    private final boolean fixed;

    Seeking(Index index, String economy, Goal goal, List<Lever> levers) {
        this.index = index;
        this.economy = index.scored(economy);
        this.goal = goal;
        this.tree = index.tree();
        this.yields = yields(levers);
        var groups = tree.nodes.stream()
                .filter(Node.Group.class::isInstance)
                .map(Node.Group.class::cast)
                .toList();
        this.arithmetic = groups.stream().allMatch(it -> it.aggregation() == Aggregation.ARITHMETIC);
        this.fixed = groups.stream().noneMatch(it -> it.weights() instanceof Weights.FromDeviations)
                && index.method().indicators().stream().allMatch(Yield::isFixed)
                && index.method().rounding().inputs() == null
                && index.method().missing() != Missing.IMPUTE_MEAN
                && index.method().missing() != Missing.IMPUTE_MEDIAN;
    }

    private List<Yield> yields(List<Lever> levers) {
        var found = new ArrayList<Yield>();
        for (var lever : levers) {
            for (var leaf = 0; leaf < tree.leaves.length; leaf++) {
                var has = !Double.isNaN(index.values()[leaf][economy]);
                if (has && tree.indicator(leaf).code().equals(lever.indicator())) {
                    found.add(new Yield(index, economy, leaf, lever));
                }
            }
        }
        return found;
    }

    Seek seek() {
        var none = new double[yields.size()];
        if (reaches(index)) {
            return found(none, 0, index);
        }
        var all = yields.stream().mapToDouble(it -> it.most).toArray();
        var furthest = after(all);
        if (!reaches(furthest)) {
            return new Seek.OutOfReach(root(furthest), rank(furthest));
        }
        var target = target(index);
        for (var tried = 0; tried < TRIES; tried++) {
            var purchase = arithmetic ? addUp(target) : new Exchange(this, target).solve();
            var costs = purchase.costs().stream().mapToDouble(it -> it).toArray();
            var reached = after(costs);
            if (reaches(reached)) {
                return found(costs, fixed && tried == 0 ? purchase.bound() : 0, reached);
            }
            // The scale moved with the values: aim as much further as this fell short.
            target += Math.max(MARGIN, target(reached) - root(reached)) * (tried + 1);
        }
        return found(all, 0, furthest);
    }

    private Knapsack.Purchase addUp(double target) {
        var weights = index.scoring().effectiveWeights(economy);
        var slopes = yields.stream().mapToDouble(it -> weights[it.leaf]).toArray();
        return new Knapsack(yields, slopes, target - root(index)).solve();
    }

    private Seek found(double[] costs, double bound, Index reached) {
        var steps = new ArrayList<Seek.Step>();
        for (var i = 0; i < costs.length; i++) {
            var yield = yields.get(i);
            if (costs[i] > 0) {
                steps.add(new Seek.Step(yield.lever.indicator(), yield.from, yield.value(costs[i]), costs[i]));
            }
        }
        var cost = Arrays.stream(costs).sum();
        var proven = cost - bound <= PROOF * Math.max(1, cost);
        return new Seek.Found(steps, cost, Math.min(bound, cost), proven, root(reached), rank(reached));
    }

    private Index after(double[] costs) {
        Map<Cell, Double> changes = new HashMap<>();
        for (var i = 0; i < costs.length; i++) {
            if (costs[i] > 0) {
                var yield = yields.get(i);
                var cell = new Cell(index.economies()[economy], yield.lever.indicator());
                changes.put(cell, yield.value(costs[i]));
            }
        }
        return index.whatIf(changes).after();
    }

    private double root(Index at) {
        return at.scoring().scores[0][economy];
    }

    private int rank(Index at) {
        return at.rootRanks()[economy];
    }

    private boolean reaches(Index at) {
        return switch (goal) {
            case Goal.Score score -> root(at) >= score.score() - MARGIN;
            case Goal.Rank rank -> rank(at) <= rank.rank();
        };
    }

    /** The score that the goal asks for, while the others score as they do here. */
    private double target(Index at) {
        return switch (goal) {
            case Goal.Score score -> score.score();
            case Goal.Rank rank -> threshold(at, rank.rank());
        };
    }

    private double threshold(Index at, int rank) {
        var decimals = index.method().rounding().ranks();
        var ties = index.method().ties();
        var others = new ArrayList<Double>();
        for (var i = 0; i < index.economies().length; i++) {
            var score = Rounding.round(at.scoring().scores[0][i], decimals);
            if (i != economy && !Double.isNaN(score) && !(ties == Ties.DENSE && others.contains(score))) {
                others.add(score);
            }
        }
        others.sort(Comparator.reverseOrder());
        if (rank > others.size()) {
            return Double.NEGATIVE_INFINITY;
        }
        var half = decimals == null ? 0 : .5 / Rounding.power(decimals);
        return others.get(rank - 1) + (ties == Ties.HIGHEST ? half : -half) + MARGIN;
    }

    List<Yield> yields() {
        return yields;
    }

    /** The root's score once each lever has cost so much, the scores of other indicators staying. */
    double score(double[] costs) {
        return walk(costs)[0][0];
    }

    /** The scores of all nodes, for one economy. */
    private double[][] walk(double[] costs) {
        var scores = new double[tree.size()][1];
        for (var node = 0; node < tree.size(); node++) {
            scores[node][0] = index.scoring().scores[node][economy];
        }
        for (var i = 0; i < costs.length; i++) {
            scores[tree.leaves[yields.get(i).leaf]][0] = yields.get(i).score(costs[i]);
        }
        for (var node = tree.size() - 1; node >= 0; node--) {
            if (tree.isGroup(node)) {
                scores[node][0] =
                        Mean.of(tree.aggregation(node), tree.children[node], scores, index.scoring().weights, 0);
            }
        }
        return scores;
    }

    /** Slope of the root in each lever's score where each has cost so much. */
    double[] slopes(double[] costs) {
        var slopes = Contributions.slopes(tree, walk(costs), index.scoring().weights, 0);
        return yields.stream().mapToDouble(it -> slopes[tree.leaves[it.leaf]]).toArray();
    }
}
