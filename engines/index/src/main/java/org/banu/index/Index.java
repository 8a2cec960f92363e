package org.banu.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banu.index.Problem.Reason;

/** A method met by an edition: what it gives, why, how sure it is and what would move it. */
public final class Index {

    private final Method method;
    private final Edition edition;
    private final Tree tree;
    private final String[] economies;
    private final double[][] values;
    private final Scoring scoring;

    private Index(Method method, Edition edition) {
        this.method = method;
        this.edition = edition;
        this.tree = new Tree(method);
        this.economies = edition.economies().toArray(String[]::new);
        this.values = columns(method, edition);
        this.scoring = Scoring.of(method, tree, economies, values, null);
    }

    private static double[][] columns(Method method, Edition edition) {
        return method.indicators().stream()
                .map(Node.Indicator::code)
                .mapToInt(edition::column)
                .mapToObj(column -> IntStream.range(0, edition.economies().size())
                        .mapToDouble(row -> edition.value(row, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    /**
     * Computes every score.
     *
     * @throws Malformed if the method doesn't pass its check, or doesn't fit the edition: an indicator that it hasn't, a
     *     ratio of negative values, nobody to score, weights from scores that are all the same
     */
    public static Index of(Method method, Edition edition) {
        Malformed.refuse("Method " + method.id(), method.check());
        Malformed.refuse("Edition " + edition.name(), Fit.check(method, edition));
        var index = new Index(method, edition);
        Malformed.refuse("Edition " + edition.name(), index.unweighted());
        return index;
    }

    /** What keeps this method from being used on this edition; empty if nothing does. */
    public static List<Problem> check(Method method, Edition edition) {
        var problems = new ArrayList<>(method.check());
        if (problems.isEmpty()) {
            problems.addAll(Fit.check(method, edition));
        }
        if (problems.isEmpty()) {
            problems.addAll(new Index(method, edition).unweighted());
        }
        return List.copyOf(problems);
    }

    private List<Problem> unweighted() {
        var problems = new ArrayList<Problem>();
        if (IntStream.range(0, economies.length).noneMatch(it -> scoring.included[it])) {
            problems.add(Problem.of("economies", Reason.EMPTY));
            return problems;
        }
        for (var node = 1; node < tree.size(); node++) {
            var weights = tree.group(tree.parents[node]).weights();
            if (weights instanceof Weights.FromDeviations && Scoring.deviation(scoring.scores[node]) == 0) {
                problems.add(Problem.of("values." + tree.codes.get(node), Reason.NO_SPREAD, tree.codes.get(node)));
            }
        }
        return problems;
    }

    public Method method() {
        return method;
    }

    public Edition edition() {
        return edition;
    }

    List<String> codes() {
        return tree.codes;
    }

    Tree tree() {
        return tree;
    }

    Scoring scoring() {
        return scoring;
    }

    /** By indicator and economy. */
    double[][] values() {
        return values;
    }

    String[] economies() {
        return economies;
    }

    /** Scores and ranks at every level. */
    public Result result() {
        var ranks = new int[tree.size()][];
        for (var node = 0; node < tree.size(); node++) {
            ranks[node] = Ranks.of(
                    scoring.scores[node], method.ties(), method.rounding().ranks());
        }
        var coverage = new HashMap<String, Integer>();
        var imputed = new HashSet<Cell>();
        var exclusions = new ArrayList<Exclusion>();
        for (var i = 0; i < economies.length; i++) {
            coverage.put(economies[i], scoring.present[i]);
            for (var leaf = 0; leaf < tree.leaves.length; leaf++) {
                if (scoring.imputed[leaf][i]) {
                    imputed.add(new Cell(economies[i], tree.indicator(leaf).code()));
                }
            }
            if (!scoring.included[i]) {
                exclusions.add(exclusion(i));
            }
        }
        return new Result(this, scoring.scores, ranks, coverage, imputed, exclusions);
    }

    int[] rootRanks() {
        return Ranks.of(scoring.scores[0], method.ties(), method.rounding().ranks());
    }

    private Exclusion exclusion(int economy) {
        var present = scoring.present[economy];
        return method.coverage().accepts(economies[economy], present)
                ? new Exclusion(economies[economy], Exclusion.Reason.MISSING, present, tree.leaves.length)
                : new Exclusion(
                        economies[economy],
                        Exclusion.Reason.COVERAGE,
                        present,
                        Math.max(1, method.coverage().least()));
    }

    /**
     * One score as the sum of what each indicator brings, to 1e-9.
     *
     * @return in the order of the tree
     * @throws IllegalArgumentException if the economy has no score
     */
    public List<Contribution> explain(String economy) {
        return Contributions.of(scoring, scored(economy));
    }

    /**
     * The difference between two economies by indicator, second minus first, to 1e-9.
     *
     * @throws IllegalArgumentException if one of them has no score
     */
    public List<Difference> compare(String first, String second) {
        return Decomposition.of(scoring, scored(first), scoring, scored(second));
    }

    /**
     * The change of an economy's score from this index to a later one, by indicator, to 1e-9. If the later one has
     * another tree, an indicator's amount is what it brings there less what it brings here.
     *
     * @return in the order of this tree, then what only the later one has
     * @throws IllegalArgumentException if the economy has no score in one of them
     */
    public List<Difference> change(Index later, String economy) {
        var from = scored(economy);
        var to = later.scored(economy);
        return tree.sameShape(later.tree)
                ? Decomposition.of(scoring, from, later.scoring, to)
                : Contributions.difference(explain(economy), later.explain(economy));
    }

    /** Its row. */
    int scored(String economy) {
        var place = edition.row(economy);
        if (Double.isNaN(scoring.scores[0][place])) {
            throw new IllegalArgumentException(
                    "%s has no score in edition %s. Maybe it has too few values?".formatted(economy, edition.name()));
        }
        return place;
    }

    /**
     * The same method with some values changed, for all economies.
     *
     * @param changes new values; NaN takes one away
     * @throws Malformed if the values don't fit the method
     */
    public WhatIf whatIf(Map<Cell, Double> changes) {
        return whatIf(changes, method);
    }

    /**
     * Another method, or other weights, with some values changed.
     *
     * @param changes new values; NaN takes one away
     * @throws Malformed if the values don't fit the method, or it doesn't pass its check
     */
    public WhatIf whatIf(Map<Cell, Double> changes, Method other) {
        return new WhatIf(this, Index.of(other, edition.with(changes)));
    }
}
