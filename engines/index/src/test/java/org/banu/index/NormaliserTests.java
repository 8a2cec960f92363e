package org.banu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.banu.index.Direction.HIGHER_IS_BETTER;
import static org.banu.index.Direction.LOWER_IS_BETTER;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NormaliserTests {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final double NONE = Double.NaN;

    @Test
    void aRatioIsTheShareOfItsBenchmark() {
        var half = new Normalisation.Ratio(2);

        assertThat(scores(HIGHER_IS_BETTER, half, 1, NONE, 4)).containsExactly(new double[] {.5, NONE, 2}, NEAR);
        assertThat(scores(LOWER_IS_BETTER, half, 1, NONE, 4)).containsExactly(new double[] {2, NONE, .5}, NEAR);
    }

    @Test
    void floorAndCapComeFirst() {
        assertThat(scores(HIGHER_IS_BETTER, .2, .8, new Normalisation.Ratio(1), .1, .5, .9))
                .containsExactly(new double[] {.2, .5, .8}, NEAR);
    }

    @Test
    void theScaleRunsFromTheWorstValueToTheBest() {
        var ofData = new Normalisation.MinMax(null, null);
        var given = new Normalisation.MinMax(10.0, 20.0);

        assertThat(scores(HIGHER_IS_BETTER, ofData, 3, NONE, 5, 4))
                .containsExactly(new double[] {0, NONE, 1, .5}, NEAR);
        assertThat(scores(LOWER_IS_BETTER, ofData, 3, NONE, 5, 4)).containsExactly(new double[] {1, NONE, 0, .5}, NEAR);
        assertThat(scores(HIGHER_IS_BETTER, ofData, 3, NONE, 3)).containsExactly(new double[] {.5, NONE, .5}, NEAR);
        assertThat(scores(HIGHER_IS_BETTER, given, 5, 12, 25)).containsExactly(new double[] {0, .2, 1}, NEAR);
        assertThat(scores(LOWER_IS_BETTER, given, 5, 12, 25)).containsExactly(new double[] {1, .8, 0}, NEAR);
    }

    @Test
    void aZScoreCountsDeviationsOfTheSample() {
        var score = new Normalisation.ZScore();

        assertThat(scores(HIGHER_IS_BETTER, score, 1, 2, NONE, 3)).containsExactly(new double[] {-1, 0, NONE, 1}, NEAR);
        assertThat(scores(LOWER_IS_BETTER, score, 1, 2, NONE, 3)).containsExactly(new double[] {1, 0, NONE, -1}, NEAR);
        assertThat(scores(HIGHER_IS_BETTER, score, .1, .1, .1)).containsExactly(0, 0, 0);
        assertThat(scores(HIGHER_IS_BETTER, score, 7)).containsExactly(0);
    }

    @Test
    void distanceCountsOnlyToTheSideThatIsWorseUnlessBothDo() {
        var oneSide = new Normalisation.DistanceToTarget(10, 5, false);
        var bothSides = new Normalisation.DistanceToTarget(10, 5, true);

        assertThat(scores(HIGHER_IS_BETTER, oneSide, 4, 9, 10, 12, NONE))
                .containsExactly(new double[] {0, .8, 1, 1, NONE}, NEAR);
        assertThat(scores(LOWER_IS_BETTER, oneSide, 4, 9, 10, 12)).containsExactly(new double[] {1, 1, 1, .6}, NEAR);
        assertThat(scores(HIGHER_IS_BETTER, bothSides, 9, 12, 16)).containsExactly(new double[] {.8, .6, 0}, NEAR);
    }

    @Test
    void aPercentileIsWhoDoesWorseAndHalfOfWhoDoesAsWell() {
        var percentile = new Normalisation.Percentile();

        assertThat(scores(HIGHER_IS_BETTER, percentile, 1, 2, 2, 3, NONE))
                .containsExactly(new double[] {.125, .5, .5, .875, NONE}, NEAR);
        assertThat(scores(LOWER_IS_BETTER, percentile, 1, 2, 2, 3))
                .containsExactly(new double[] {.875, .5, .5, .125}, NEAR);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Normaliser.median(new double[] {5, NONE, 1, 3})).isEqualTo(3);
        assertThat(Normaliser.median(new double[] {5, 1, 4, 3})).isEqualTo(3.5);
        assertThat(Normaliser.median(new double[] {NONE})).isNaN();
        assertThat(Normaliser.mean(new double[] {5, NONE, 1, 3})).isEqualTo(3);
        assertThat(Normaliser.mean(new double[] {NONE})).isNaN();
    }

    private static double[] scores(Direction direction, Normalisation normalisation, double... values) {
        return scores(direction, null, null, normalisation, values);
    }

    private static double[] scores(
            Direction direction,
            @Nullable Double floor,
            @Nullable Double cap,
            Normalisation normalisation,
            double... values) {
        var scores = values.clone();
        Normaliser.normalise(new Node.Indicator("I0", direction, floor, cap, normalisation), scores);
        return scores;
    }
}
