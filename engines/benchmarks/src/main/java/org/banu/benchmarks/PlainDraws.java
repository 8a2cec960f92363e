package org.banu.benchmarks;

import java.util.stream.IntStream;

/**
 * Ranks under drawn weights as one would write them down in plain Java, a draw at a time. Each is sorted from the order of the
 * one before, as few change their places.
 */
final class PlainDraws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final TwoLevels index;
    private final double share;
    private final double[] groupWeights;
    private final double[] weights;
    private final double[] scores;

    /**
     * Of one index.
     *
     * @param share by which weights vary
     */
    PlainDraws(TwoLevels index, double share) {
        this.index = index;
        this.share = share;
        groupWeights = new double[index.groupWeights.length];
        weights = new double[index.weights.length];
        scores = new double[index.scores.length];
    }

    /** By rank (from 0) and economy, how often. */
    int[][] counts(long seed, int draws) {
        var counts = new int[scores.length][scores.length];
        var order = IntStream.range(0, scores.length).toArray();
        for (var draw = 0; draw < draws; draw++) {
            draw(key(key(seed, 0), draw));
            for (var economy = 0; economy < scores.length; economy++) {
                scores[economy] = score(index.scores[economy]);
            }
            sort(order);
            for (var rank = 0; rank < order.length; rank++) {
                counts[rank][order[rank]]++;
            }
        }
        return counts;
    }

    /** By insertion, the highest score first. */
    private void sort(int[] order) {
        for (var i = 1; i < order.length; i++) {
            var economy = order[i];
            var place = i;
            for (; place > 0 && scores[order[place - 1]] < scores[economy]; place--) {
                order[place] = order[place - 1];
            }
            order[place] = economy;
        }
    }

    /** The same random numbers as ours, which are hashes: each group has one, then its indicators. */
    private void draw(long key) {
        var node = 1;
        var indicator = 0;
        for (var group = 0; group < groupWeights.length; group++) {
            groupWeights[group] = index.groupWeights[group] * factor(key, node++);
            for (; indicator < weights.length && index.groups[indicator] == group; indicator++) {
                weights[indicator] = index.weights[indicator] * factor(key, node++);
            }
        }
    }

    private double factor(long key, long counter) {
        var unit = (mix(key + GOLDEN * (counter + 1)) >>> 11) * 0x1p-53;
        return 1 + share * (2 * unit - 1);
    }

    private static long key(long parent, long number) {
        return mix(parent + GOLDEN * (2 * number + 1)) ^ parent;
    }

    private static long mix(long bits) {
        var once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        var twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    private double score(double[] row) {
        var sum = 0.0;
        var weight = 0.0;
        for (var indicator = 0; indicator < row.length; ) {
            var group = index.groups[indicator];
            var groupSum = 0.0;
            var groupWeight = 0.0;
            for (; indicator < row.length && index.groups[indicator] == group; indicator++) {
                if (!Double.isNaN(row[indicator])) {
                    groupSum += weights[indicator] * row[indicator];
                    groupWeight += weights[indicator];
                }
            }
            if (groupWeight > 0) {
                sum += groupWeights[group] * (groupSum / groupWeight);
                weight += groupWeights[group];
            }
        }
        return sum / weight;
    }
}
