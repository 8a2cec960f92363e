package org.banu.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which assumption the ranks hang on: Sobol indices, each assumption a group of random numbers.
 *
 * <p>First order: what of an economy's rank variance would go if the assumption were known. Total: what would stay if all
 * others were known. Estimated from two independent samples and their mixtures, the first order as by Saltelli and others
 * (2010, equation b), the total as by Jansen (equation f), with {@code draws · (assumptions + 2)} runs; estimates are off by
 * about {@code 1/√draws} and so may lie a little below 0 or above 1.
 *
 * @param shares of the economies that have a rank, by economy and then assumption
 * @param overall the same over all of them, each counting with the variance of its rank
 * @see <a href="https://doi.org/10.1016/j.cpc.2009.09.018">Saltelli and others (2010), Variance based sensitivity analysis of
 *     model output</a>
 */
public record Sensitivity(List<Share> shares, List<Share> overall) {

    private static final int GREATEST = 20_000;

    public Sensitivity {
        shares = List.copyOf(shares);
        overall = List.copyOf(overall);
    }

    /**
     * One assumption's share of the variance of ranks.
     *
     * @param economy empty for all together
     * @param firstOrder from 0 to 1 but for the error of the estimate; 0 if the rank never moves
     * @param total from 0 to 1 but for the error of the estimate; 0 if the rank never moves
     */
    public record Share(String economy, Assumption assumption, double firstOrder, double total) {}

    /**
     * Draws and estimates.
     *
     * @param seed the same seed gives the same estimate, whatever the number of threads
     * @param draws from 2 to 20,000
     * @throws Malformed if the uncertainty doesn't fit the index
     */
    public static Sensitivity of(Index index, Uncertainty uncertainty, long seed, int draws, int threads) {
        Draws.checkSize(draws, GREATEST, threads);
        Malformed.refuse("Uncertainty", uncertainty.check(index));
        var source = new Draws(index, uncertainty, seed);
        var assumptions = List.copyOf(uncertainty.varied());
        // The first sample, the second, and the first with one assumption of the second.
        var samples = new ArrayList<Set<Assumption>>();
        samples.add(Set.of());
        samples.add(uncertainty.varied());
        assumptions.forEach(it -> samples.add(EnumSet.of(it)));
        var ranks = new int[samples.size()][draws][];
        Draws.each(draws, threads, draw -> {
            for (var sample = 0; sample < ranks.length; sample++) {
                ranks[sample][draw] = source.ranks(draw, samples.get(sample));
            }
        });
        return estimate(index, assumptions, ranks);
    }

    private static Sensitivity estimate(Index index, List<Assumption> assumptions, int[][][] ranks) {
        var own = index.rootRanks();
        var shares = new ArrayList<Share>();
        var sums = new double[assumptions.size()][2];
        var variances = 0.0;
        for (var economy = 0; economy < own.length; economy++) {
            if (own[economy] > 0) {
                var variance = variance(ranks, economy);
                variances += variance;
                for (var i = 0; i < sums.length; i++) {
                    var first = firstOrder(ranks[0], ranks[1], ranks[i + 2], economy);
                    var total = total(ranks[0], ranks[i + 2], economy);
                    sums[i][0] += first;
                    sums[i][1] += total;
                    shares.add(share(index.economies()[economy], assumptions.get(i), first, total, variance));
                }
            }
        }
        var overall = new ArrayList<Share>();
        for (var i = 0; i < sums.length; i++) {
            overall.add(share("", assumptions.get(i), sums[i][0], sums[i][1], variances));
        }
        return new Sensitivity(shares, overall);
    }

    private static Share share(String economy, Assumption assumption, double first, double total, double variance) {
        return variance == 0
                ? new Share(economy, assumption, 0, 0)
                : new Share(economy, assumption, first / variance, total / variance);
    }

    private static double mean(int[][][] ranks, int economy) {
        var sum = 0.0;
        for (var draw = 0; draw < ranks[0].length; draw++) {
            sum += ranks[0][draw][economy] + ranks[1][draw][economy];
        }
        return sum / (2 * ranks[0].length);
    }

    private static double variance(int[][][] ranks, int economy) {
        var mean = mean(ranks, economy);
        var sum = 0.0;
        for (var draw = 0; draw < ranks[0].length; draw++) {
            var first = ranks[0][draw][economy] - mean;
            var second = ranks[1][draw][economy] - mean;
            sum += first * first + second * second;
        }
        return sum / (2 * ranks[0].length);
    }

    private static double firstOrder(int[][] first, int[][] second, int[][] mixed, int economy) {
        var mean = mean(new int[][][] {first, second}, economy);
        var sum = 0.0;
        for (var draw = 0; draw < first.length; draw++) {
            sum += (second[draw][economy] - mean) * (mixed[draw][economy] - first[draw][economy]);
        }
        return sum / first.length;
    }

    private static double total(int[][] first, int[][] mixed, int economy) {
        var sum = 0.0;
        for (var draw = 0; draw < first.length; draw++) {
            double moved = first[draw][economy] - mixed[draw][economy];
            sum += moved * moved;
        }
        return sum / (2 * first.length);
    }
}
