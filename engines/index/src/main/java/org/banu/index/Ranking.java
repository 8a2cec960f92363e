package org.banu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ranks with their intervals, and who can't be told apart.
 *
 * @param intervals of the economies that have a rank, the first first
 * @param groups from the top: an economy is in the group of the one that leads it if that one comes out strictly ahead in
 *     fewer than 95 of 100 draws; the next leads a new group
 */
public record Ranking(List<RankInterval> intervals, List<List<String>> groups) {

    private static final int GREATEST = 100_000;
    private static final double TAIL = .05;
    private static final double SURE = .95;

    public Ranking {
        intervals = List.copyOf(intervals);
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Draws and counts.
     *
     * @param seed the same seed gives the same ranking, whatever the number of threads
     * @param draws from 1 to 100,000
     * @throws Malformed if the uncertainty doesn't fit the index
     */
    public static Ranking of(Index index, Uncertainty uncertainty, long seed, int draws, int threads) {
        Draws.checkSize(draws, GREATEST, threads);
        Malformed.refuse("Uncertainty", uncertainty.check(index));
        var source = new Draws(index, uncertainty, seed);
        var drawn = new int[draws][];
        Draws.each(draws, threads, draw -> drawn[draw] = source.ranks(draw, Set.of()));
        var ranks = index.rootRanks();
        var order = IntStream.range(0, ranks.length)
                .filter(it -> ranks[it] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(it -> ranks[it]))
                .toList();
        var codes = index.edition().economies();
        var intervals = order.stream()
                .map(it -> interval(codes.get(it), ranks[it], drawn, it))
                .toList();
        return new Ranking(intervals, groups(codes, order, drawn));
    }

    private static RankInterval interval(String code, int rank, int[][] drawn, int economy) {
        var sorted = IntStream.range(0, drawn.length)
                .map(it -> drawn[it][economy])
                .filter(it -> it > 0)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? new RankInterval(code, rank, rank, rank, rank)
                : new RankInterval(code, rank, at(sorted, TAIL), at(sorted, .5), at(sorted, 1 - TAIL));
    }

    /** The least rank that so great a share of the draws doesn't go beyond. */
    private static int at(int[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
    }

    private static List<List<String>> groups(List<String> codes, List<Integer> order, int[][] drawn) {
        var groups = new ArrayList<List<String>>();
        var leader = -1;
        for (var economy : order) {
            if (leader < 0 || ahead(leader, economy, drawn) >= SURE) {
                leader = economy;
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(codes.get(economy));
        }
        return groups;
    }

    private static double ahead(int first, int second, int[][] drawn) {
        var count = 0;
        for (var ranks : drawn) {
            count += ranks[first] < ranks[second] ? 1 : 0;
        }
        return (double) count / drawn.length;
    }
}
