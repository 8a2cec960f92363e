package org.banu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The cheapest costs whose gains add up to a need, exactly.
 *
 * <p>Branch and bound. Each gain is bounded from above by its least concave cover on the interval of costs that is left to it;
 * for concave covers, to buy the steepest pieces first is optimal (Dantzig 1957), and gives a bound. Where the true gain of
 * what was bought falls short of the cover, the interval is cut there: the cover of each half is closer. Gains that are
 * concave, such as those of capped ratios, are their own cover and need no branch.
 *
 * @see <a href="https://doi.org/10.1287/mnsc.15.9.550">Falk, Soland (1969), An algorithm for separable nonconvex programming
 *     problems</a>
 */
final class Knapsack {

    private static final double TINY = 1e-13;
    private static final double GAP = 1e-9;
    private static final int NODES = 20_000;

    private final List<Yield> yields;
    private final double[] slopes;
    private final double need;

    /**
     * The best that was found.
     *
     * @param costs by lever
     * @param cost their sum
     * @param bound no sum below it suffices
     */
    record Purchase(List<Double> costs, double cost, double bound) {}

    private record Box(List<Double> low, List<Double> high, List<Double> bought, double bound) {}

    private record Piece(int lever, double cost, double gain) {
        double slope() {
            return gain / cost;
        }
    }

    /**
     * States the task.
     *
     * @param slopes of the whole in each lever's score, not negative
     * @param need gain in the whole over no cost at all
     */
    Knapsack(List<Yield> yields, double[] slopes, double need) {
        this.yields = yields;
        this.slopes = slopes;
        this.need = need;
    }

    double gain(int lever, double cost) {
        var yield = yields.get(lever);
        return slopes[lever] == 0 ? 0 : slopes[lever] * (yield.score(cost) - yield.score(0));
    }

    private double gain(List<Double> costs) {
        var sum = 0.0;
        for (var i = 0; i < costs.size(); i++) {
            sum += gain(i, costs.get(i));
        }
        return sum;
    }

    /** The cheapest; all that is allowed, and a bound without end, if that doesn't suffice. */
    Purchase solve() {
        var none = yields.stream().map(_ -> 0.0).toList();
        var all = yields.stream().map(it -> it.most).toList();
        var best = all;
        var queue = new PriorityQueue<Box>(Comparator.comparingDouble(Box::bound));
        enqueue(queue, none, all);
        if (queue.isEmpty()) {
            return new Purchase(all, sum(all), Double.POSITIVE_INFINITY);
        }
        var bound = queue.element().bound();
        for (var nodes = 0; nodes < NODES && !queue.isEmpty(); nodes++) {
            var box = queue.remove();
            bound = Math.min(box.bound(), sum(best));
            if (sum(best) - bound <= GAP) {
                break;
            }
            if (gain(box.bought()) >= need - TINY) {
                best = box.bought();
                break;
            }
            branch(queue, box);
            bound = queue.isEmpty() ? sum(best) : Math.min(queue.element().bound(), sum(best));
        }
        return new Purchase(best, sum(best), bound);
    }

    private void branch(PriorityQueue<Box> queue, Box box) {
        var widest = -1;
        var shortfall = 0.0;
        for (var i = 0; i < yields.size(); i++) {
            var missing =
                    cover(i, box.low().get(i), box.high().get(i), box.bought().get(i))
                            - gain(i, box.bought().get(i));
            if (missing > shortfall) {
                widest = i;
                shortfall = missing;
            }
        }
        if (widest >= 0) {
            var cut = box.bought().get(widest);
            enqueue(queue, box.low(), with(box.high(), widest, cut));
            enqueue(queue, with(box.low(), widest, cut), box.high());
        }
    }

    private static List<Double> with(List<Double> numbers, int place, double number) {
        var changed = new ArrayList<>(numbers);
        changed.set(place, number);
        return changed;
    }

    private static double sum(List<Double> costs) {
        return costs.stream().mapToDouble(it -> it).sum();
    }

    /** Buys the steepest pieces of all covers until the need is met; nothing is queued if it can't be. */
    private void enqueue(PriorityQueue<Box> queue, List<Double> low, List<Double> high) {
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i < low.size(); i++) {
            var points = cover(i, low.get(i), high.get(i));
            for (var j = 1; j < points.size(); j++) {
                var cost = points.get(j)[0] - points.get(j - 1)[0];
                var gain = points.get(j)[1] - points.get(j - 1)[1];
                if (gain > 0) {
                    pieces.add(new Piece(i, cost, gain));
                }
            }
        }
        pieces.sort(Comparator.comparingDouble(Piece::slope).reversed().thenComparingInt(Piece::lever));
        var bought = new ArrayList<>(low);
        var left = need - gain(low);
        for (var piece : pieces) {
            if (left <= 0) {
                break;
            }
            var share = Math.min(1, left / piece.gain());
            bought.set(piece.lever(), bought.get(piece.lever()) + share * piece.cost());
            left -= share * piece.gain();
        }
        if (left <= TINY) {
            queue.add(new Box(low, high, bought, sum(bought)));
        }
    }

    /** Corners, as cost and gain, of the least concave cover between two costs. */
    private List<double[]> cover(int lever, double low, double high) {
        var hull = new ArrayList<double[]>();
        addCorner(hull, lever, low);
        for (var turn : yields.get(lever).turns) {
            if (turn > low && turn < high) {
                addCorner(hull, lever, turn);
            }
        }
        if (high > low) {
            addCorner(hull, lever, high);
        }
        return hull;
    }

    private void addCorner(List<double[]> hull, int lever, double cost) {
        var corner = new double[] {cost, gain(lever, cost)};
        while (hull.size() > 1 && isBelow(hull.get(hull.size() - 2), hull.getLast(), corner)) {
            hull.removeLast();
        }
        hull.add(corner);
    }

    private static boolean isBelow(double[] before, double[] middle, double[] after) {
        return (middle[1] - before[1]) * (after[0] - before[0]) <= (after[1] - before[1]) * (middle[0] - before[0]);
    }

    private double cover(int lever, double low, double high, double cost) {
        var points = cover(lever, low, high);
        for (var i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (cost <= to[0]) {
                return from[1] + (to[1] - from[1]) * (cost - from[0]) / (to[0] - from[0]);
            }
        }
        return points.getLast()[1];
    }
}
