package org.banu.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Ranks under assumptions drawn at random: a function of the seed and the number of the draw. */
final class Draws {

    private final Index index;
    private final Uncertainty uncertainty;
    private final long seed;
    private final Method[] variants;
    private final Tree[] trees;

    Draws(Index index, Uncertainty uncertainty, long seed) {
        this.index = index;
        this.uncertainty = uncertainty;
        this.seed = seed;
        this.variants = uncertainty.variants(index.method()).toArray(Method[]::new);
        this.trees = new Tree[variants.length];
        for (var i = 0; i < variants.length; i++) {
            trees[i] = new Tree(variants[i]);
        }
    }

    /**
     * Ranks of the root, by economy; 0 where there is none.
     *
     * @param other assumptions that are taken from the second of two independent samples
     */
    int[] ranks(int draw, Set<Assumption> other) {
        var keys = new EnumMap<Assumption, Long>(Assumption.class);
        for (var assumption : Assumption.values()) {
            keys.put(assumption, key(seed, assumption, other.contains(assumption) ? 1 : 0, draw));
        }
        var normalisation = pick(
                keys, Assumption.NORMALISATION, uncertainty.normalisations().size());
        var aggregation =
                pick(keys, Assumption.AGGREGATION, uncertainty.aggregations().size());
        var missing = pick(keys, Assumption.MISSING, uncertainty.missing().size());
        var variant = (normalisation * (uncertainty.aggregations().size() + 1) + aggregation)
                        * (uncertainty.missing().size() + 1)
                + missing;
        var values = values(keys.getOrDefault(Assumption.ROUNDING, 0L));
        var scoring = Scoring.of(
                variants[variant],
                trees[variant],
                index.economies(),
                values,
                reweighing(keys.getOrDefault(Assumption.WEIGHTS, 0L)));
        var method = index.method();
        return Ranks.of(scoring.scores[0], method.ties(), method.rounding().ranks());
    }

    private static int pick(Map<Assumption, Long> keys, Assumption assumption, int alternatives) {
        return (int) (Randoms.unit(keys.getOrDefault(assumption, 0L), 0) * (alternatives + 1));
    }

    private double[][] values(long key) {
        var values = index.values();
        if (uncertainty.decimals().isEmpty()) {
            return values;
        }
        var drawn = values.clone();
        for (var leaf = 0; leaf < values.length; leaf++) {
            var decimals =
                    uncertainty.decimals().get(index.tree().indicator(leaf).code());
            if (decimals != null) {
                drawn[leaf] = drawn(values[leaf], Randoms.key(key, leaf), 1 / Rounding.power(decimals));
            }
        }
        return drawn;
    }

    private static double[] drawn(double[] values, long key, double unit) {
        var drawn = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            var moved = values[i] + (Randoms.unit(key, i) - .5) * unit;
            // A ratio of 0.00 isn't a negative one.
            drawn[i] = values[i] >= 0 ? Math.max(0, moved) : moved;
        }
        return drawn;
    }

    private Scoring.@Nullable Reweighing reweighing(long key) {
        return uncertainty.weights() instanceof WeightDraws.Fixed ? null : (node, weight) -> drawn(key, node, weight);
    }

    private double drawn(long key, int node, double weight) {
        return switch (uncertainty.weights()) {
            case WeightDraws.Fixed _ -> weight;
            case WeightDraws.Uniform uniform -> drawn(uniform, key, node, weight);
            case WeightDraws.Dirichlet dirichlet ->
                weight == 0 ? 0 : Randoms.gamma(Randoms.key(key, node), dirichlet.concentration() * weight);
        };
    }

    private static double drawn(WeightDraws.Uniform uniform, long key, int node, double weight) {
        return weight * (1 + uniform.share() * (2 * Randoms.unit(key, node) - 1));
    }

    private static long key(long seed, Assumption assumption, int sample, int draw) {
        return Randoms.key(Randoms.key(seed, 2L * assumption.stream + sample), draw);
    }

    /** Where the random numbers of a draw's weights start. */
    long weightKey(int draw) {
        return key(seed, Assumption.WEIGHTS, 0, draw);
    }

    /** One node's weight in many draws, before those of its group are made to sum to 1. */
    void weights(int node, double weight, long[] keys, double[] to) {
        if (uncertainty.weights() instanceof WeightDraws.Uniform uniform) {
            for (var i = 0; i < to.length; i++) {
                to[i] = drawn(uniform, keys[i], node, weight);
            }
            return;
        }
        for (var i = 0; i < to.length; i++) {
            to[i] = drawn(keys[i], node, weight);
        }
    }

    /** Whether weights are drawn, and so made to sum to 1 again. */
    boolean drawWeights() {
        return !(uncertainty.weights() instanceof WeightDraws.Fixed);
    }

    /** Does something for each number from 0, on some threads; it must not matter in which order. */
    static void each(int count, int threads, IntConsumer work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var parts = new ArrayList<Future<?>>();
            for (var thread = 0; thread < threads; thread++) {
                var first = (int) ((long) count * thread / threads);
                var end = (int) ((long) count * (thread + 1) / threads);
                parts.add(pool.submit(() -> {
                    for (var i = first; i < end; i++) {
                        work.accept(i);
                    }
                }));
            }
            for (var part : parts) {
                part.get();
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while drawing.", exception);
        } catch (ExecutionException exception) {
            throw new IllegalStateException("A draw failed.", exception);
        }
    }

    static void checkSize(int draws, int greatest, int threads) {
        if (draws < 1 || draws > greatest || threads < 1) {
            throw new IllegalArgumentException(
                    "%d draws on %d threads: there must be 1 to %d draws and at least one thread."
                            .formatted(draws, threads, greatest));
        }
    }
}
