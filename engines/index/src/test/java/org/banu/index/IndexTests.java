package org.banu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IndexTests {

    private final Result result =
            Index.of(Examples.gapIndex(), Examples.edition2022()).result();

    @Test
    void thePublishedScoresOf2022AreReproduced() {
        Examples.published()
                .forEach((economy, row) ->
                        assertThat(result.score(economy, "overall")).as(economy).isCloseTo(row[0], within(.001)));
        assertThat(result.score("KAZ", "overall")).isCloseTo(.719, within(.0005));
        assertThat(result.score("PAK", "overall")).isCloseTo(.564, within(.0005));
    }

    @Test
    void anEconomyBelowTheCoverageIsScoredOnlyIfItIsNamed() {
        var least = Index.of(Examples.gapIndex(Missing.RENORMALISE, 14), Examples.edition2022())
                .result();

        assertThat(least.exclusions())
                .contains(new Exclusion("NOR", Exclusion.Reason.COVERAGE, 13, 14))
                .noneMatch(it -> it.economy().equals("CHN"));
        assertThat(least.score("NOR", "overall")).isNaN();
        assertThat(least.rank("NOR", "overall")).isZero();
        assertThat(least.score("CHN", "overall")).isPositive();
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(Index.of(Examples.gapIndex(), Examples.edition2022()).result())
                .isEqualTo(result);
    }
}
