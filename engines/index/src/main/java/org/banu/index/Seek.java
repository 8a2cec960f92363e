package org.banu.index;

import java.util.ArrayList;
import java.util.List;
import org.banu.index.Problem.Reason;

/** The least change of indicators that takes an economy to a goal. It moves the index and predicts nothing. */
public sealed interface Seek {

    /**
     * A change that reaches the goal, checked by scoring all economies again.
     *
     * @param steps those that move, in the order of the levers; empty if the goal is reached already
     * @param cost of all steps
     * @param bound no change that reaches the goal costs less; 0 if that is all that can be said
     * @param proven whether cost and bound are the same to a millionth
     * @param score it leads to
     * @param rank it leads to
     */
    record Found(List<Step> steps, double cost, double bound, boolean proven, double score, int rank) implements Seek {

        public Found {
            steps = List.copyOf(steps);
        }
    }

    /**
     * All levers together don't reach it.
     *
     * @param score with each lever where it helps most
     * @param rank with each lever where it helps most
     */
    record OutOfReach(double score, int rank) implements Seek {}

    /** One indicator's move, in its unit. */
    record Step(String indicator, double from, double to, double cost) {}

    /**
     * Seeks the least change.
     *
     * <p>In an arithmetic tree whose scales don't hang on the data the answer is exact: the gains of levers add up, and
     * {@link Knapsack} finds the cheapest sum. Geometric and harmonic trees are concave in their scores: a tangent there
     * gives a bound by the same means, and meets the cost found to within a millionth if all goes well. Where the scale or the
     * weights come from the data, or values are rounded, what is found reaches the goal but isn't proven least.
     *
     * @param levers indicators that may move; those that the economy has no value for are passed over
     * @throws IllegalArgumentException if the economy has no score
     * @throws Malformed if a lever is unknown, named twice, has its limits crossed, or a range or cost not above 0, or the goal
     *     isn't a number or a rank below 1
     */
    static Seek of(Index index, String economy, Goal goal, List<Lever> levers) {
        Malformed.refuse("Levers", check(index, goal, levers));
        return new Seeking(index, economy, goal, levers).seek();
    }

    /** Every indicator that the economy has a value for, from the least to the greatest value of all, at a cost of 1. */
    static List<Lever> levers(Index index, String economy) {
        var row = index.edition().row(economy);
        var levers = new ArrayList<Lever>();
        for (var leaf = 0; leaf < index.values().length; leaf++) {
            var least = Double.POSITIVE_INFINITY;
            var greatest = Double.NEGATIVE_INFINITY;
            var indicator = index.tree().indicator(leaf);
            for (var value : index.values()[leaf]) {
                var counted = Normaliser.clamp(indicator, value);
                least = counted < least ? counted : least;
                greatest = counted > greatest ? counted : greatest;
            }
            if (!Double.isNaN(index.values()[leaf][row]) && greatest > least) {
                levers.add(new Lever(indicator.code(), least, greatest, greatest - least, 1));
            }
        }
        return List.copyOf(levers);
    }

    /** What is wrong with a goal or with levers, at {@code levers[2].cost} and so on; empty if nothing is. */
    static List<Problem> check(Index index, Goal goal, List<Lever> levers) {
        var problems = new ArrayList<Problem>();
        switch (goal) {
            case Goal.Score score -> {
                if (!Double.isFinite(score.score())) {
                    problems.add(Problem.of("goal", Reason.NOT_FINITE, score.score()));
                }
            }
            case Goal.Rank rank -> {
                if (rank.rank() < 1) {
                    problems.add(Problem.of("goal", Reason.NOT_POSITIVE, rank.rank()));
                }
            }
        }
        var known =
                index.method().indicators().stream().map(Node.Indicator::code).toList();
        for (var i = 0; i < levers.size(); i++) {
            var lever = levers.get(i);
            var path = "levers[%d]".formatted(i);
            if (!known.contains(lever.indicator())) {
                problems.add(Problem.of(path, Reason.UNKNOWN_CODE, lever.indicator()));
            }
            if (levers.subList(0, i).stream().anyMatch(it -> it.indicator().equals(lever.indicator()))) {
                problems.add(Problem.of(path, Reason.CODE_TAKEN, lever.indicator()));
            }
            if (!Double.isFinite(lever.lowest()) || !Double.isFinite(lever.highest())) {
                problems.add(Problem.of(path, Reason.NOT_FINITE, lever.lowest(), lever.highest()));
            } else if (lever.lowest() > lever.highest()) {
                problems.add(Problem.of(path, Reason.LIMITS_CROSSED, lever.lowest(), lever.highest()));
            }
            if (!(lever.range() > 0 && Double.isFinite(lever.range()))) {
                problems.add(Problem.of(path + ".range", Reason.NOT_POSITIVE, lever.range()));
            }
            if (!(lever.cost() > 0 && Double.isFinite(lever.cost()))) {
                problems.add(Problem.of(path + ".cost", Reason.NOT_POSITIVE, lever.cost()));
            }
        }
        return List.copyOf(problems);
    }
}
