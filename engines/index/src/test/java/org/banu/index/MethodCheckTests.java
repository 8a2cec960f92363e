package org.banu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MethodCheckTests {

    private static final Node.Indicator FINE = Examples.parity("I0", 1.0);

    @Test
    void aSoundMethodHasNoProblem() {
        assertThat(Examples.gapIndex().check()).isEmpty();
        assertThat(with(indicator(Direction.LOWER_IS_BETTER, .1, 1.0, new Normalisation.Ratio(1))))
                .isEmpty();
        assertThat(with(indicator(Direction.HIGHER_IS_BETTER, null, null, new Normalisation.ZScore())))
                .isEmpty();
    }

    @Test
    void codesAreThereAndDiffer() {
        assertThat(with(FINE, FINE)).containsExactly("root.children[1].code CODE_TAKEN [I0]");
        assertThat(with(Examples.parity(" ", null))).containsExactly("root.children[0].code CODE_TAKEN [ ]");
        assertThat(with(Examples.group("none", new Weights.Equal())))
                .containsExactly("root.children[0].children EMPTY []");
    }

    @Test
    void eachPartHasAWeightAndSomeOfThemCount() {
        assertThat(weighted(Map.of("I1", 1.0)))
                .containsExactly(
                        "root.weights WEIGHT_MISSING [I0]",
                        "root.weights.I1 WEIGHT_UNKNOWN [I1]",
                        "root.weights WEIGHTS_ZERO [overall]");
        assertThat(weighted(Map.of("I0", -1.0)))
                .containsExactly("root.weights.I0 WEIGHT_WRONG [I0, -1.0]", "root.weights WEIGHTS_ZERO [overall]");
        assertThat(weighted(Map.of("I0", Double.POSITIVE_INFINITY)))
                .contains("root.weights.I0 WEIGHT_WRONG [I0, Infinity]");
        assertThat(weighted(Map.of("I0", 0.0))).containsExactly("root.weights WEIGHTS_ZERO [overall]");
    }

    @Test
    void limitsHaveSomethingBetweenThem() {
        var up = Direction.HIGHER_IS_BETTER;
        var ratio = new Normalisation.Ratio(1);

        assertThat(with(indicator(up, 1.0, 1.0, ratio))).containsExactly("root.children[0] LIMITS_CROSSED [1.0, 1.0]");
        assertThat(with(indicator(up, Double.NaN, null, ratio)))
                .containsExactly("root.children[0].floor NOT_FINITE [NaN]");
        assertThat(with(indicator(up, null, Double.POSITIVE_INFINITY, ratio)))
                .containsExactly("root.children[0].cap NOT_FINITE [Infinity]");
        assertThat(with(indicator(up, null, null, new Normalisation.MinMax(2.0, 1.0))))
                .containsExactly("root.children[0].normalisation LIMITS_CROSSED [2.0, 1.0]");
        assertThat(with(indicator(up, null, null, new Normalisation.MinMax(Double.NEGATIVE_INFINITY, Double.NaN))))
                .containsExactly(
                        "root.children[0].normalisation.least NOT_FINITE [-Infinity]",
                        "root.children[0].normalisation.greatest NOT_FINITE [NaN]");
    }

    @Test
    void scalesHaveAPositiveLength() {
        var up = Direction.HIGHER_IS_BETTER;

        assertThat(with(indicator(up, null, null, new Normalisation.Ratio(0))))
                .containsExactly("root.children[0].normalisation.benchmark NOT_POSITIVE [0.0]");
        assertThat(with(indicator(up, null, null, new Normalisation.DistanceToTarget(Double.NaN, 0, true))))
                .containsExactly(
                        "root.children[0].normalisation.target NOT_FINITE [NaN]",
                        "root.children[0].normalisation.range NOT_POSITIVE [0.0]");
        var ratio = new Normalisation.Ratio(1);
        assertThat(with(indicator(Direction.LOWER_IS_BETTER, null, null, ratio)))
                .containsExactly("root.children[0].floor FLOOR_NEEDED [I0]");
        assertThat(with(indicator(Direction.LOWER_IS_BETTER, 0.0, null, ratio)))
                .containsExactly("root.children[0].floor FLOOR_NEEDED [I0]");
    }

    @Test
    void scoresBelowZeroGoIntoNoOtherThanAnArithmeticMean() {
        var below = indicator(Direction.HIGHER_IS_BETTER, null, null, new Normalisation.ZScore());
        var pillar = Examples.group("pillar", new Weights.Equal(), below);
        var root = new Node.Group("overall", new Weights.Equal(), Aggregation.HARMONIC, List.of(pillar));

        assertThat(problems(root, Coverage.ANY, Rounding.NONE))
                .containsExactly("root.children[0].children[0].normalisation AGGREGATION_WRONG [I0, HARMONIC]");
    }

    @Test
    void treesAreNotDeeperThanAllowed() {
        Node node = FINE;
        for (var level = 0; level < 40; level++) {
            node = Examples.group("G" + level, new Weights.Equal(), node);
        }
        assertThat(problems((Node.Group) node, Coverage.ANY, Rounding.NONE))
                .singleElement()
                .asString()
                .contains("TOO_DEEP");
    }

    @Test
    void coverageAndDecimalsHaveTheirRange() {
        var root = Examples.group("overall", new Weights.Equal(), FINE);

        assertThat(problems(root, new Coverage(1, Set.of()), new Rounding(0, 12)))
                .isEmpty();
        assertThat(problems(root, new Coverage(2, Set.of()), new Rounding(-1, 13)))
                .containsExactly(
                        "coverage.least OUT_OF_RANGE [2, 1]",
                        "rounding.inputs OUT_OF_RANGE [-1, 12]",
                        "rounding.ranks OUT_OF_RANGE [13, 12]");
        assertThat(problems(root, new Coverage(-1, Set.of()), Rounding.NONE))
                .containsExactly("coverage.least OUT_OF_RANGE [-1, 1]");
    }

    private static Node.Indicator indicator(
            Direction direction, @Nullable Double floor, @Nullable Double cap, Normalisation normalisation) {
        return new Node.Indicator("I0", direction, floor, cap, normalisation);
    }

    private static List<String> with(Node... children) {
        return problems(Examples.group("overall", new Weights.Equal(), children), Coverage.ANY, Rounding.NONE);
    }

    private static List<String> weighted(Map<String, Double> weights) {
        return problems(Examples.group("overall", new Weights.Given(weights), FINE), Coverage.ANY, Rounding.NONE);
    }

    private static List<String> problems(Node.Group root, Coverage coverage, Rounding rounding) {
        return new Method("some", root, Missing.RENORMALISE, coverage, Ties.LOWEST, rounding)
                .check().stream()
                        .map(it -> "%s %s %s".formatted(it.path(), it.reason(), it.arguments()))
                        .toList();
    }
}
