package org.banu.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scores and ranks that a method gives the economies of an edition, at every level. */
public final class Result {

    private final String method;
    private final String edition;
    private final List<String> economies;
    private final List<String> codes;
    private final double[][] scores;
    private final int[][] ranks;
    private final Map<String, Integer> coverage;
    private final Set<Cell> imputed;
    private final List<Exclusion> exclusions;

    /**
     * Keeps what it is given.
     *
     * @param scores by code, then economy
     * @param ranks by code, then economy
     */
    Result(
            Index index,
            double[][] scores,
            int[][] ranks,
            Map<String, Integer> coverage,
            Set<Cell> imputed,
            List<Exclusion> exclusions) {
        this.method = index.method().id();
        this.edition = index.edition().name();
        this.economies = index.edition().economies();
        this.codes = index.codes();
        this.scores = scores;
        this.ranks = ranks;
        this.coverage = Map.copyOf(coverage);
        this.imputed = Set.copyOf(imputed);
        this.exclusions = List.copyOf(exclusions);
    }

    /**
     * One score.
     *
     * @param score NaN if the economy isn't scored, or has nothing below this code
     * @param rank from 1, the best; 0 without a score
     */
    public record Row(String economy, String code, double score, int rank) {}

    /** Every economy and every code, in the order of the edition and then the tree, root first. */
    public List<Row> rows() {
        return economies.stream()
                .flatMap(economy -> codes.stream().map(code -> row(economy, code)))
                .toList();
    }

    private Row row(String economy, String code) {
        return new Row(economy, code, score(economy, code), rank(economy, code));
    }

    public String method() {
        return method;
    }

    public String edition() {
        return edition;
    }

    /** As in the edition, scored or not. */
    public List<String> economies() {
        return economies;
    }

    /** Of groups and indicators, each before its parts: the first is the root. */
    public List<String> codes() {
        return codes;
    }

    /** NaN if the economy isn't scored, or has nothing below this code. */
    public double score(String economy, String code) {
        return scores[place(codes, code)][place(economies, economy)];
    }

    /** From 1, the best; 0 without a score. */
    public int rank(String economy, String code) {
        return ranks[place(codes, code)][place(economies, economy)];
    }

    private static int place(List<String> all, String code) {
        var place = all.indexOf(code);
        if (place < 0) {
            throw new IllegalArgumentException("No '%s' in this result. Maybe its code changed?".formatted(code));
        }
        return place;
    }

    /** Number of the method's indicators that the economy has a value for. */
    public int coverage(String economy) {
        return coverage.getOrDefault(economy, 0);
    }

    /** Whether a score rests on the value of others, as the rule for missing values has it. */
    public boolean imputed(String economy, String indicator) {
        return imputed.contains(new Cell(economy, indicator));
    }

    /** Economies without a score, in the order of the edition. */
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    /** To the last bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Result that
                && method.equals(that.method)
                && edition.equals(that.edition)
                && economies.equals(that.economies)
                && codes.equals(that.codes)
                && Arrays.deepEquals(scores, that.scores)
                && Arrays.deepEquals(ranks, that.ranks)
                && imputed.equals(that.imputed)
                && exclusions.equals(that.exclusions);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(scores);
    }
}
