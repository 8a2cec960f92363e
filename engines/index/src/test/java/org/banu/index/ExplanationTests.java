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

class ExplanationTests {

    private static final double EXACT = 1e-9;
    private final Index index = Index.of(Examples.gapIndex(), Examples.edition2022());

    @Test
    void whatEachIndicatorBringsIsItsWeightTimesItsScore() {
        var contributions = index.explain("KAZ");

        assertThat(contributions).hasSize(14);
        assertThat(contributions.getFirst()).satisfies(it -> {
            assertThat(it.indicator()).isEqualTo("LFP");
            assertThat(it.weight()).isCloseTo(.199 / 4, within(EXACT));
            assertThat(it.amount()).isCloseTo(.199 * .838 / 4, within(EXACT));
        });
    }

    @Test
    void theWeightOfAMissingIndicatorGoesToItsNeighbours() {
        var contributions = index.explain("NOR");

        assertThat(contributions.get(1)).isEqualTo(new Contribution("WAGE", 0, Double.NaN, 0));
        assertThat(contributions.getFirst().weight()).isCloseTo(.199 / .69 / 4, within(EXACT));
    }

    @Test
    void theGapBetweenTwoEconomiesIsWeightTimesDifference() {
        var gap = index.compare("KAZ", "KGZ");

        assertThat(gap.get(1).amount()).isCloseTo(.31 * (.736 - .704) / 4, within(EXACT));
        assertThat(sum(gap)).isCloseTo(score(index, "KGZ") - score(index, "KAZ"), within(EXACT));
    }

    @Test
    void anEconomyWithoutAScoreCannotBeExplained() {
        var strict = Index.of(Examples.gapIndex(Missing.EXCLUDE, 0), Examples.edition2022());

        assertThatThrownBy(() -> strict.explain("NOR"))
                .hasMessageContaining("NOR")
                .hasMessageContaining("Maybe");
    }

    @Test
    void aGapFilledWithTheMeanOfTheOthersChangesNothing() {
        var index = Index.of(
                Examples.flat(3, Aggregation.ARITHMETIC),
                Examples.edition(new double[] {.2, .4, Double.NaN}, new double[] {.2, .4, .3}));

        assertThat(index.compare("AAA", "AAB"))
                .allSatisfy(it -> assertThat(it.amount()).isCloseTo(0, within(EXACT)));
    }

    @Test
    void whereAMeanRisesFromZeroTheIndicatorsThatWereZeroRaisedIt() {
        var index = Index.of(
                Examples.flat(3, Aggregation.GEOMETRIC),
                Examples.edition(new double[] {0, .4, .5}, new double[] {.3, .4, .1}));
        var gap = index.compare("AAA", "AAB");

        assertThat(gap.getFirst().amount()).isCloseTo(score(index, "AAB"), within(EXACT));
        assertThat(gap.get(2).amount()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void amountsSumToTheScoreAndToEveryDifference(Aggregation aggregation) {
        var random = new Random(7);
        for (var i = 0; i < 300; i++) {
            var before = Index.of(nested(aggregation, random), edition(random));
            var after = Index.of(nested(aggregation, random), edition(random));
            for (var economy : List.of("AAA", "AAB", "AAC")) {
                var own = before.explain(economy).stream()
                        .mapToDouble(Contribution::amount)
                        .sum();
                assertThat(own).isCloseTo(score(before, economy), within(EXACT));
                assertThat(sum(before.compare("AAB", economy)))
                        .isCloseTo(score(before, economy) - score(before, "AAB"), within(EXACT));
                assertThat(sum(before.change(after, economy)))
                        .isCloseTo(score(after, economy) - score(before, economy), within(EXACT));
            }
        }
    }

    @Test
    void anIndicatorThatDoesNotMoveBringsNothing() {
        var random = new Random(11);
        for (var i = 0; i < 200; i++) {
            var index = Index.of(nested(Aggregation.GEOMETRIC, random), edition(random));
            var moved = index.whatIf(Map.of(new Cell("AAA", "I1"), .77));
            assertThat(moved.differences("AAA"))
                    .filteredOn(it -> !it.indicator().equals("I1"))
                    .allSatisfy(it -> assertThat(it.amount()).isCloseTo(0, within(EXACT)));
        }
    }

    @Test
    void anotherTreeIsComparedByWhatEachIndicatorBrings() {
        var edition = Examples.edition(new double[] {.2, .4}, new double[] {.3, .1});
        var index = Index.of(Examples.flat(2, Aggregation.ARITHMETIC), edition);
        var later = index.whatIf(Map.of(), Examples.flat(1, Aggregation.ARITHMETIC));

        assertThat(later.differences("AAA"))
                .containsExactly(new Difference("I0", .2, .2, .1), new Difference("I1", .4, Double.NaN, -.2));
    }

    /** Two groups and an indicator beside them; weights drawn. */
    private static Method nested(Aggregation aggregation, Random random) {
        var parts = new ArrayList<Node>();
        parts.add(group("A", aggregation, random, leaf(0), leaf(1), leaf(2)));
        parts.add(group("B", Aggregation.ARITHMETIC, random, leaf(3), leaf(4)));
        parts.add(leaf(5));
        var root = group("overall", aggregation, random, parts.toArray(Node[]::new));
        return new Method("nested", root, Missing.RENORMALISE, Coverage.ANY, Ties.LOWEST, Rounding.NONE);
    }

    private static Node.Group group(String code, Aggregation aggregation, Random random, Node... parts) {
        var weights = new HashMap<String, Double>();
        for (var part : parts) {
            weights.put(part.code(), random.nextInt(4) == 0 ? 1 : .1 + random.nextDouble());
        }
        return new Node.Group(code, new Weights.Given(weights), aggregation, List.of(parts));
    }

    private static Node.Indicator leaf(int number) {
        return Examples.parity("I" + number, null);
    }

    /** Three economies with gaps and zeros, and a fourth that has all. */
    private static Edition edition(Random random) {
        var rows = new double[4][6];
        for (var i = 0; i < 3; i++) {
            for (var j = 0; j < 6; j++) {
                var luck = random.nextInt(12);
                rows[i][j] = luck == 0 && j > 0 ? Double.NaN : luck == 1 ? 0 : random.nextDouble();
            }
        }
        rows[3] = new double[] {.5, .5, .5, .5, .5, .5};
        return Examples.edition(rows);
    }

    private static double score(Index index, String economy) {
        return index.result().score(economy, "overall");
    }

    private static double sum(List<Difference> differences) {
        return differences.stream().mapToDouble(Difference::amount).sum();
    }
}
