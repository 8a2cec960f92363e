package org.banu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTests {

    private static final Uncertainty ALL = new Uncertainty(
            new WeightDraws.Dirichlet(50),
            Map.of("LFP", 3, "WAGE", 2, "HOS", 3),
            List.of(new Normalisation.MinMax(null, null)),
            List.of(Aggregation.GEOMETRIC),
            List.of(Missing.IMPUTE_MEDIAN));

    private final Index index = Index.of(Examples.gapIndex(), Examples.edition2022());

    @Test
    void theSameSeedGivesTheSameRankingWhateverTheThreads() {
        var one = Ranking.of(index, ALL, 42, 300, 1);

        assertThat(Ranking.of(index, ALL, 42, 300, 3)).isEqualTo(one);
        assertThat(Ranking.of(index, ALL, 43, 300, 1)).isNotEqualTo(one);
        assertThat(Sensitivity.of(index, ALL, 42, 100, 3)).isEqualTo(Sensitivity.of(index, ALL, 42, 100, 1));
    }

    @Test
    void withoutUncertaintyEveryRankIsSureAndStandsAlone() {
        var sure = Ranking.of(index, Uncertainty.of(new WeightDraws.Fixed()), 1, 50, 1);

        assertThat(sure.intervals())
                .hasSize(19)
                .allSatisfy(it ->
                        assertThat(List.of(it.low(), it.median(), it.high())).containsOnly(it.rank()));
        assertThat(sure.groups()).hasSize(19).allSatisfy(it -> assertThat(it).hasSize(1));
    }

    @Test
    void widerDrawsGiveWiderIntervals() {
        assertThat(width(.1)).isLessThan(width(.9));
    }

    @Test
    void anEconomyAheadInEveryIndicatorIsNeverOvertaken() {
        var index = Index.of(
                Examples.flat(3, Aggregation.ARITHMETIC),
                Examples.edition(new double[] {.5, .4, .3}, new double[] {.6, .5, .4}, new double[] {.1, .9, .35}));
        var ranking = Ranking.of(index, Uncertainty.of(new WeightDraws.Dirichlet(3)), 5, 2_000, 2);

        assertThat(ranking.groups().getFirst()).startsWith("AAB");
        assertThat(ranking.intervals().getLast().low()).isLessThan(3);
        assertThat(ranking.groups()).noneMatch(it -> it.getFirst().equals("AAC") && it.contains("AAB"));
    }

    @Test
    void drawsStayWithinHalfAUnitOfARoundedValue() {
        var rounded = new Uncertainty(new WeightDraws.Fixed(), Map.of("I0", 1), List.of(), List.of(), List.of());
        var apart = ranking(rounded, .5, .61);

        assertThat(apart.groups()).hasSize(2);
        assertThat(ranking(rounded, .5, .53).groups()).hasSize(1);
    }

    private static Ranking ranking(Uncertainty uncertainty, double first, double second) {
        var edition = Examples.edition(new double[] {first}, new double[] {second});
        return Ranking.of(Index.of(Examples.flat(1, Aggregation.ARITHMETIC), edition), uncertainty, 3, 500, 1);
    }

    @Test
    void dirichletDrawsHaveTheMeanAndVarianceOfTheirDistribution() {
        var shape = 5 * .3;
        var first = 0.0;
        var square = 0.0;
        for (var i = 0; i < 100_000; i++) {
            var one = Randoms.gamma(Randoms.key(9, 2L * i), shape);
            var share = one / (one + Randoms.gamma(Randoms.key(9, 2L * i + 1), 5 * .7));
            first += share / 100_000;
            square += share * share / 100_000;
        }
        assertThat(first).isCloseTo(.3, within(.003));
        assertThat(square - first * first).isCloseTo(.3 * .7 / 6, within(.001));
    }

    @Test
    void anOnlyAssumptionHasAllOfTheVariance() {
        var shares = Sensitivity.of(index, Uncertainty.of(new WeightDraws.Uniform(.9)), 8, 2_000, 2);

        assertThat(shares.overall()).singleElement().satisfies(it -> {
            assertThat(it.firstOrder()).isCloseTo(1, within(.1));
            assertThat(it.total()).isCloseTo(1, within(.1));
        });
    }

    @Test
    void sharesOfTwoChoicesAreThoseThatEnumerationGives() {
        var random = new Random(3);
        var rows = IntStream.range(0, 12)
                .mapToObj(it -> new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()})
                .toArray(double[][]::new);
        var index = Index.of(Examples.flat(3, Aggregation.ARITHMETIC), Examples.edition(rows));
        var choices = new Uncertainty(
                new WeightDraws.Fixed(),
                Map.of(),
                List.of(new Normalisation.Percentile(), new Normalisation.MinMax(.4, .6)),
                List.of(Aggregation.GEOMETRIC, Aggregation.HARMONIC),
                List.of());
        var ranks = choices.variants(index.method()).stream()
                .map(it -> Index.of(it, index.edition()).rootRanks())
                .toList();
        var estimated = Sensitivity.of(index, choices, 21, 8_000, 2).shares();

        for (var economy = 0; economy < rows.length; economy++) {
            var place = economy;
            var normalisation = estimated.get(2 * economy);
            var all = IntStream.range(0, 9)
                    .mapToDouble(it -> ranks.get(it)[place])
                    .toArray();
            var variance = variance(all);
            if (variance > 0) {
                var byNormalisation = means(all, it -> it / 3);
                var byAggregation = means(all, it -> it % 3);
                assertThat(normalisation.firstOrder()).isCloseTo(variance(byNormalisation) / variance, within(.06));
                assertThat(normalisation.total()).isCloseTo(1 - variance(byAggregation) / variance, within(.06));
            }
        }
    }

    private static double[] means(double[] all, IntUnaryOperator group) {
        return IntStream.range(0, 3)
                .mapToDouble(wanted -> IntStream.range(0, all.length)
                        .filter(it -> group.applyAsInt(it) == wanted)
                        .mapToDouble(it -> all[it])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static double variance(double[] numbers) {
        var mean = Normaliser.mean(numbers);
        return IntStream.range(0, numbers.length)
                .mapToDouble(it -> (numbers[it] - mean) * (numbers[it] - mean))
                .average()
                .orElseThrow();
    }

    @Test
    void aChoiceThatTheMethodCannotBearIsRefused() {
        var crossed = new Uncertainty(
                new WeightDraws.Uniform(1.5),
                Map.of("XXX", 3),
                List.of(new Normalisation.ZScore()),
                List.of(Aggregation.HARMONIC),
                List.of(Missing.EXCLUDE));

        assertThatThrownBy(() -> Ranking.of(index, crossed, 1, 10, 1))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        it -> assertThat(it.problems())
                                .extracting(Problem::reason)
                                .contains(
                                        Problem.Reason.OUT_OF_RANGE,
                                        Problem.Reason.UNKNOWN_CODE,
                                        Problem.Reason.AGGREGATION_WRONG,
                                        Problem.Reason.RULE_WRONG));
        assertThatThrownBy(() -> Ranking.of(index, ALL, 1, 0, 1)).hasMessageContaining("0 draws");
    }

    private double width(double share) {
        return Ranking.of(index, Uncertainty.of(new WeightDraws.Uniform(share)), 1, 500, 1).intervals().stream()
                .mapToInt(it -> it.high() - it.low())
                .sum();
    }
}
