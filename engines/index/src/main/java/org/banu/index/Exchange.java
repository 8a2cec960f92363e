package org.banu.index;

import java.util.Arrays;
import java.util.List;

/**
 * The least cost for a root that isn't the sum of its indicators: a geometric or harmonic tree.
 *
 * <p>From all levers at their ends, cost is taken back where it is missed least until the target is only just met. Then costs
 * are moved from one lever to another in ever smaller pieces wherever that raises the root, and what was won is taken back.
 * A weighted mean of these kinds is concave in its scores, so its tangent at the end lies above it everywhere: the
 * {@link Knapsack} along the tangent gives a cost that nothing can go below, and at the optimum the two meet.
 *
 * @see <a href="https://doi.org/10.1137/0108053">Kelley (1960), The cutting-plane method for solving convex programs</a>
 */
final class Exchange {

    private static final int HALVINGS = 26;
    private static final int SWEEPS = 12;
    private static final int BISECTIONS = 50;

    private final Seeking task;
    private final double target;
    private final List<Yield> yields;
    private final double[] costs;

    Exchange(Seeking task, double target) {
        this.task = task;
        this.target = target;
        this.yields = task.yields();
        this.costs = yields.stream().mapToDouble(it -> it.most).toArray();
    }

    Knapsack.Purchase solve() {
        var piece = Arrays.stream(costs).max().orElse(0) / 16;
        for (var halving = 0; halving < HALVINGS; halving++) {
            takeBack(piece);
            for (var sweep = 0; sweep < SWEEPS && moveAll(piece); sweep++) {
                takeBack(piece);
            }
            piece /= 2;
        }
        var cost = Arrays.stream(costs).sum();
        var found = Arrays.stream(costs).boxed().toList();
        return new Knapsack.Purchase(found, cost, bound());
    }

    /** Takes pieces back, each where the root loses least for it, until another would miss the target; then a part. */
    private void takeBack(double piece) {
        while (true) {
            var cheapest = -1;
            var least = Double.POSITIVE_INFINITY;
            var now = task.score(costs);
            for (var i = 0; i < costs.length; i++) {
                var taken = Math.min(piece, costs[i]);
                var loss = taken > 0 ? (now - scoreWith(i, costs[i] - taken)) / taken : Double.POSITIVE_INFINITY;
                if (loss < least) {
                    cheapest = i;
                    least = loss;
                }
            }
            if (cheapest < 0) {
                return;
            }
            var reduced = Math.max(0, costs[cheapest] - piece);
            if (scoreWith(cheapest, reduced) < target) {
                bisect(cheapest, reduced);
                return;
            }
            costs[cheapest] = reduced;
        }
    }

    private void bisect(int lever, double tooLow) {
        var low = tooLow;
        for (var i = 0; i < BISECTIONS; i++) {
            var middle = (low + costs[lever]) / 2;
            if (scoreWith(lever, middle) >= target) {
                costs[lever] = middle;
            } else {
                low = middle;
            }
        }
    }

    private boolean moveAll(double piece) {
        var moved = false;
        var now = task.score(costs);
        for (var from = 0; from < costs.length; from++) {
            for (var to = 0; to < costs.length; to++) {
                var amount = Math.min(piece, Math.min(costs[from], yields.get(to).most - costs[to]));
                if (from != to && amount > 0) {
                    var kept = costs[from];
                    var had = costs[to];
                    costs[from] = kept - amount;
                    costs[to] = had + amount;
                    var then = task.score(costs);
                    if (then > now) {
                        now = then;
                        moved = true;
                    } else {
                        costs[from] = kept;
                        costs[to] = had;
                    }
                }
            }
        }
        return moved;
    }

    private double scoreWith(int lever, double cost) {
        var kept = costs[lever];
        costs[lever] = cost;
        var score = task.score(costs);
        costs[lever] = kept;
        return score;
    }

    private double bound() {
        var slopes = task.slopes(costs);
        if (!Arrays.stream(slopes).allMatch(Double::isFinite)) {
            return 0;
        }
        var tangent = new Knapsack(yields, slopes, 0);
        var need = target - task.score(costs);
        for (var i = 0; i < costs.length; i++) {
            need += tangent.gain(i, costs[i]);
        }
        return new Knapsack(yields, slopes, need).solve().bound();
    }
}
