package org.banu.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one lever makes of an economy's score of one indicator, by what is spent on it. */
final class Yield {

    final Lever lever;
    final int leaf;
    final double from;
    /** Greatest cost that still helps or is allowed. */
    final double most;

    /**
     * Costs between which the score is a straight line, bends upwards or, where it counts places among others, stays until
     * the next: no straight line between the scores at both ends lies below it. From 0 to {@link #most}.
     */
    final double[] turns;

    private final Node.Indicator indicator;
    private final double[] column;
    private final int place;
    private final double sign;

    Yield(Index index, int economy, int leaf, Lever lever) {
        this.lever = lever;
        this.leaf = leaf;
        this.indicator = index.tree().indicator(leaf);
        var alone = isFixed(indicator);
        var included = index.scoring().included;
        var values = index.values()[leaf].clone();
        for (var i = 0; i < values.length; i++) {
            values[i] = included[i] ? values[i] : Double.NaN;
        }
        this.from = values[economy];
        this.column = alone ? new double[] {from} : values;
        this.place = alone ? 0 : economy;
        var end = end();
        this.sign = end < from ? -1 : 1;
        this.most = Math.abs(end - from) / lever.range() * lever.cost();
        this.turns = turns();
    }

    /** Whether the score of one economy hangs on its own value only. */
    static boolean isFixed(Node.Indicator indicator) {
        return switch (indicator.normalisation()) {
            case Normalisation.Ratio _, Normalisation.DistanceToTarget _ -> true;
            case Normalisation.MinMax range -> range.least() != null && range.greatest() != null;
            case Normalisation.ZScore _, Normalisation.Percentile _ -> false;
        };
    }

    /** The best value allowed; where it stands already if no move helps. */
    private double end() {
        if (indicator.normalisation() instanceof Normalisation.DistanceToTarget distance && distance.bothSides()) {
            var target = distance.target();
            return from < target
                    ? Math.max(from, Math.min(target, lever.highest()))
                    : Math.min(from, Math.max(target, lever.lowest()));
        }
        return indicator.direction() == Direction.HIGHER_IS_BETTER
                ? Math.max(from, lever.highest())
                : Math.min(from, lever.lowest());
    }

    private double[] turns() {
        var values = new ArrayList<Double>();
        addIfThere(values, indicator.floor());
        addIfThere(values, indicator.cap());
        switch (indicator.normalisation()) {
            case Normalisation.MinMax range -> {
                addIfThere(values, range.least());
                addIfThere(values, range.greatest());
            }
            case Normalisation.DistanceToTarget distance -> {
                values.add(distance.target());
                values.add(distance.target() - distance.range());
                values.add(distance.target() + distance.range());
            }
            case Normalisation.Percentile _ ->
                Arrays.stream(column).forEach(it -> {
                    values.add(it);
                    values.add(sign > 0 ? Math.nextUp(it) : Math.nextDown(it));
                });
            case Normalisation.Ratio _, Normalisation.ZScore _ -> {}
        }
        var costs = new TreeSet<>(List.of(0.0, most));
        values.stream()
                .map(it -> (it - from) * sign / lever.range() * lever.cost())
                .filter(it -> it > 0 && it < most)
                .forEach(costs::add);
        return costs.stream().mapToDouble(it -> it).toArray();
    }

    private static void addIfThere(List<Double> values, @Nullable Double value) {
        if (value != null) {
            values.add(value);
        }
    }

    /** The value that a cost leads to. */
    double value(double cost) {
        return cost == 0 ? from : from + sign * cost / lever.cost() * lever.range();
    }

    /** The indicator's score that a cost leads to. */
    double score(double cost) {
        var moved = column.clone();
        moved[place] = value(cost);
        Normaliser.normalise(indicator, moved);
        return moved[place];
    }
}
