package org.banu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeekTests {

    private static final int GRID = 20;
    private final Index index = Index.of(Examples.gapIndex(), Examples.edition2022());

    @Test
    void theCheapestWayForPakistanIsProvenAndLeadsThere() {
        var rank = index.result().rank("PAK", "overall");
        var found = seek(index, "PAK", new Goal.Rank(rank - 5), Seek.levers(index, "PAK"));

        assertThat(found.rank()).isEqualTo(rank - 5);
        assertThat(found.proven()).isTrue();
        assertThat(found.bound()).isCloseTo(found.cost(), within(1e-9));
        var changes = new HashMap<Cell, Double>();
        found.steps().forEach(it -> changes.put(new Cell("PAK", it.indicator()), it.to()));
        assertThat(index.whatIf(changes).after().result().score("PAK", "overall"))
                .isEqualTo(found.score());
    }

    @Test
    void aGoalThatIsReachedAlreadyCostsNothing() {
        var found = seek(index, "KAZ", new Goal.Score(.7), Seek.levers(index, "KAZ"));

        assertThat(found.steps()).isEmpty();
        assertThat(found.cost()).isZero();
        assertThat(found.proven()).isTrue();
    }

    @Test
    void aGoalBeyondAllLeversIsOutOfReach() {
        var lever = new Lever("LFP", .2, .3, 1, 1);

        assertThat(Seek.of(index, "PAK", new Goal.Rank(1), List.of(lever)))
                .isInstanceOfSatisfying(
                        Seek.OutOfReach.class,
                        it -> assertThat(it.score())
                                .isCloseTo(index.result().score("PAK", "overall") + .035 * .199 / 4, within(1e-9)));
    }

    @Test
    void anIndicatorStaysWithinItsLimitsAndACheaperOneGoesFirst() {
        var levers = List.of(new Lever("LFP", .2, .4, 1, 1), new Lever("LIT", 0, .7, 1, .9));
        var found = seek(index, "PAK", new Goal.Score(.567), levers);

        assertThat(found.steps().getLast().to()).isCloseTo(.7, within(1e-12));
        assertThat(found.steps()).hasSize(2);
        assertThat(seek(index, "PAK", new Goal.Score(.565), levers).steps())
                .singleElement()
                .satisfies(it -> assertThat(it.indicator()).isEqualTo("LIT"));
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void noChangeOnAGridIsCheaper(Aggregation aggregation) {
        var random = new Random(5);
        for (var i = 0; i < 12; i++) {
            var method = threeLevers(aggregation, random);
            var index = Index.of(method, edition(random));
            var levers = levers(random);
            var goal = new Goal.Score(index.result().score("AAA", "overall") + .3 * random.nextDouble());
            if (Seek.of(index, "AAA", goal, levers) instanceof Seek.Found found) {
                assertThat(found.score()).isGreaterThanOrEqualTo(goal.score() - 1e-9);
                var best = cheapestOnGrid(index, goal.score(), levers);
                assertThat(best).isGreaterThanOrEqualTo(found.bound() - 1e-9);
                assertThat(found.proven() || aggregation != Aggregation.ARITHMETIC)
                        .isTrue();
                assertThat(!found.proven() || best >= found.cost() - 1e-6).isTrue();
            } else {
                assertThat(cheapestOnGrid(index, goal.score(), levers)).isInfinite();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void cappedRatiosAreProvenLeastUnderEveryMean(Aggregation aggregation) {
        var random = new Random(17);
        for (var i = 0; i < 10; i++) {
            var rows = new double[2][8];
            var levers = new ArrayList<Lever>();
            for (var j = 0; j < 8; j++) {
                rows[0][j] = .1 + .6 * random.nextDouble();
                rows[1][j] = .5;
                levers.add(new Lever("I" + j, 0, .5 + random.nextDouble() / 2, 1, .5 + random.nextDouble()));
            }
            var index = Index.of(Examples.flat(8, aggregation), Examples.edition(rows));
            var goal = new Goal.Score(index.result().score("AAA", "overall") + .05);

            assertThat(seek(index, "AAA", goal, levers).proven()).isTrue();
        }
    }

    @Test
    void aScaleThatHangsOnTheDataIsReachedButNotProven() {
        var indicator =
                new Node.Indicator("I0", Direction.HIGHER_IS_BETTER, null, null, new Normalisation.MinMax(null, null));
        var percentile =
                new Node.Indicator("I1", Direction.LOWER_IS_BETTER, null, null, new Normalisation.Percentile());
        var root = Examples.group("overall", new Weights.Equal(), indicator, percentile);
        var method = new Method("relative", root, Missing.ZERO, Coverage.ANY, Ties.HIGHEST, Rounding.NONE);
        var index = Index.of(method, Examples.edition(new double[] {1, 8}, new double[] {3, 5}, new double[] {5, 2}));
        var found = seek(index, "AAA", new Goal.Rank(2), Seek.levers(index, "AAA"));

        assertThat(found.rank()).isLessThanOrEqualTo(2);
        assertThat(found.proven()).isFalse();
        assertThat(found.bound()).isZero();
    }

    @Test
    void leversThatMakeNoSenseAreRefused() {
        var levers = List.of(new Lever("XXX", 1, 0, 0, -1), new Lever("LFP", 0, 1, 1, 1), new Lever("LFP", 0, 1, 1, 1));

        assertThatThrownBy(() -> Seek.of(index, "PAK", new Goal.Rank(0), levers))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        it -> assertThat(it.problems())
                                .extracting(Problem::path)
                                .containsExactly(
                                        "goal",
                                        "levers[0]",
                                        "levers[0]",
                                        "levers[0].range",
                                        "levers[0].cost",
                                        "levers[2]"));
    }

    private static Seek.Found seek(Index index, String economy, Goal goal, List<Lever> levers) {
        return (Seek.Found) Seek.of(index, economy, goal, levers);
    }

    /** A ratio with a floor and a cap, a cost that should fall, and a target to be neither over nor under. */
    private static Method threeLevers(Aggregation aggregation, Random random) {
        var ratio = new Node.Indicator("I0", Direction.HIGHER_IS_BETTER, .3, .9, new Normalisation.Ratio(1));
        var falling = new Node.Indicator("I1", Direction.LOWER_IS_BETTER, .1, null, new Normalisation.Ratio(.1));
        var near = new Node.Indicator(
                "I2", Direction.HIGHER_IS_BETTER, null, null, new Normalisation.DistanceToTarget(.6, .7, true));
        var weights = new Weights.Given(
                Map.of("I0", .2 + random.nextDouble(), "I1", .2 + random.nextDouble(), "I2", .2 + random.nextDouble()));
        var root = new Node.Group("overall", weights, aggregation, List.of(ratio, falling, near));
        return new Method("three", root, Missing.RENORMALISE, Coverage.ANY, Ties.LOWEST, Rounding.NONE);
    }

    private static Edition edition(Random random) {
        return Examples.edition(
                new double[] {random.nextDouble(), .2 + random.nextDouble(), random.nextDouble()},
                new double[] {.5, .5, .5});
    }

    private static List<Lever> levers(Random random) {
        var levers = new ArrayList<Lever>();
        for (var i = 0; i < 3; i++) {
            levers.add(new Lever("I" + i, 0, 1, 1, .5 + random.nextDouble()));
        }
        return levers;
    }

    private static double cheapestOnGrid(Index index, double target, List<Lever> levers) {
        var best = Double.POSITIVE_INFINITY;
        for (var place = 0; place < GRID * GRID * GRID; place++) {
            var changes = new HashMap<Cell, Double>();
            var cost = 0.0;
            var rest = place;
            for (var lever : levers) {
                var from = index.edition().value("AAA", lever.indicator());
                var to = rest % GRID == 0 ? from : (rest % GRID) / (GRID - 1.0);
                changes.put(new Cell("AAA", lever.indicator()), to);
                cost += Math.abs(to - from) * lever.cost();
                rest /= GRID;
            }
            if (cost < best && index.whatIf(changes).after().result().score("AAA", "overall") >= target) {
                best = cost;
            }
        }
        return best;
    }
}
