package org.banu.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RanksTests {

    private static final double[] SCORES = {.5, .7, Double.NaN, .5, .2, .7, .5};

    @Test
    void whoTiesSharesThePlaceThatTheRuleNames() {
        assertThat(Ranks.of(SCORES, Ties.LOWEST, null)).containsExactly(3, 1, 0, 3, 6, 1, 3);
        assertThat(Ranks.of(SCORES, Ties.HIGHEST, null)).containsExactly(5, 2, 0, 5, 6, 2, 5);
        assertThat(Ranks.of(SCORES, Ties.DENSE, null)).containsExactly(2, 1, 0, 2, 3, 1, 2);
    }

    @Test
    void scoresTieThatAreEqualToSoManyDecimals() {
        double[] near = {.7149, .7151, .7249, -.0004, 0};

        assertThat(Ranks.of(near, Ties.LOWEST, null)).containsExactly(3, 2, 1, 5, 4);
        assertThat(Ranks.of(near, Ties.LOWEST, 2)).containsExactly(3, 1, 1, 4, 4);
        assertThat(Ranks.of(new double[] {-.0, .0}, Ties.LOWEST, null)).containsExactly(1, 1);
    }

    @Test
    void halvesAreRoundedUp() {
        assertThat(Rounding.round(.25, 1)).isEqualTo(.3);
        assertThat(Rounding.round(-.25, 1)).isEqualTo(-.2);
        assertThat(Rounding.round(2.4, 0)).isEqualTo(2);
        assertThat(Rounding.round(.25, null)).isEqualTo(.25);
        assertThat(Rounding.power(3)).isEqualTo(1_000);
    }

    @Test
    void nobodyToRankIsNoTrouble() {
        for (var ties : Ties.values()) {
            assertThat(Ranks.of(new double[] {Double.NaN}, ties, null)).containsExactly(0);
            assertThat(Ranks.of(new double[] {1}, ties, null)).containsExactly(1);
        }
    }
}
