package org.banu.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How often each economy comes to each rank when only the weights are drawn: quick enough for a million draws. */
public final class RankCounts {

    private static final int GREATEST = 100_000_000;

    private final Index index;
    private final int draws;
    /** By rank (from 0) and economy. */
    private final int[][] counts;

    private RankCounts(Index index, int draws, int[][] counts) {
        this.index = index;
        this.draws = draws;
        this.counts = counts;
    }

    /**
     * Draws and counts; the draws are those of {@link Ranking} with the same weights and seed.
     *
     * @param seed the same seed gives the same counts, whatever the number of threads
     * @param draws from 1 to 100,000,000
     * @throws Malformed if the weights aren't in their range
     */
    public static RankCounts of(Index index, WeightDraws weights, long seed, int draws, int threads) {
        return WeightLanes.fits(index)
                ? count(index, weights, seed, draws, threads, WeightLanes::new)
                : plain(index, weights, seed, draws, threads);
    }

    /** One score and one sort at a time: the reference. */
    static RankCounts plain(Index index, WeightDraws weights, long seed, int draws, int threads) {
        return count(index, weights, seed, draws, threads, Plain::new);
    }

    /** Counts some draws after the others; not shared between threads. */
    interface Counter {

        /** Adds the draws from first to before end. */
        void add(int first, int end);

        /** By rank (from 0) and economy. */
        int[][] counts();
    }

    /** Makes a counter for one thread. */
    @FunctionalInterface
    private interface Counters {
        Counter on(Index index, Draws draws);
    }

    private static RankCounts count(
            Index index, WeightDraws weights, long seed, int draws, int threads, Counters counters) {
        Draws.checkSize(draws, GREATEST, threads);
        var uncertainty = Uncertainty.of(weights);
        Malformed.refuse("Weights", uncertainty.check(index));
        var source = new Draws(index, uncertainty, seed);
        var parts = IntStream.range(0, threads)
                .mapToObj(_ -> counters.on(index, source))
                .toArray(Counter[]::new);
        Draws.each(threads, threads, thread -> {
            var first = (int) ((long) draws * thread / threads);
            parts[thread].add(first, (int) ((long) draws * (thread + 1) / threads));
        });
        var size = index.economies().length;
        var sum = new int[size][size];
        for (var part : parts) {
            var counts = part.counts();
            for (var rank = 0; rank < size; rank++) {
                for (var economy = 0; economy < size; economy++) {
                    sum[rank][economy] += counts[rank][economy];
                }
            }
        }
        return new RankCounts(index, draws, sum);
    }

    private static final class Plain implements Counter {

        private final Draws source;
        private final int[][] counts;

        Plain(Index index, Draws source) {
            this.source = source;
            this.counts = new int[index.economies().length][index.economies().length];
        }

        @Override
        public int[][] counts() {
            return counts;
        }

        @Override
        public void add(int first, int end) {
            for (var draw = first; draw < end; draw++) {
                var ranks = source.ranks(draw, Set.of());
                for (var economy = 0; economy < ranks.length; economy++) {
                    if (ranks[economy] > 0) {
                        counts[ranks[economy] - 1][economy]++;
                    }
                }
            }
        }
    }

    public int draws() {
        return draws;
    }

    /**
     * Number of draws.
     *
     * @param rank from 1
     */
    public int count(String economy, int rank) {
        return counts[rank - 1][index.edition().row(economy)];
    }

    /** Of the economies that have a rank, the first first. */
    public List<RankInterval> intervals() {
        var ranks = index.rootRanks();
        return IntStream.range(0, ranks.length)
                .filter(it -> ranks[it] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(it -> ranks[it]))
                .map(it -> new RankInterval(index.economies()[it], ranks[it], at(it, .05), at(it, .5), at(it, .95)))
                .toList();
    }

    /** The least rank that so great a share of the draws doesn't go beyond. */
    private int at(int economy, double share) {
        var wanted = Math.max(1, (long) Math.ceil(share * draws - 1e-9));
        var seen = 0L;
        for (var rank = 0; rank < counts.length; rank++) {
            seen += counts[rank][economy];
            if (seen >= wanted) {
                return rank + 1;
            }
        }
        throw new IllegalStateException("%d of %d draws counted.".formatted(seen, draws));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankCounts that && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }
}
