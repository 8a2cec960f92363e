package org.banu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.banu.index.Uncertainty;
import org.junit.jupiter.api.Test;

class IndexSideBySideTests {

    @Test
    void everybodyComesToTheSameRanks() {
        assertThatCode(() -> IndexSideBySide.run(1, 2_000, 1_000, 20, 2)).doesNotThrowAnyException();
    }

    @Test
    void anotherSeedGivesOtherCounts() {
        var plain = new PlainDraws(new TwoLevels(IndexWorkload.gapIndex()), IndexWorkload.WEIGHTS.share());

        assertThat(plain.counts(42, 500)).isDeepEqualTo(plain.counts(42, 500));
        assertThat(plain.counts(43, 500)[3]).isNotEqualTo(plain.counts(42, 500)[3]);
    }

    @Test
    void theLargeIndexTakesEveryUncertainty() {
        var large = IndexWorkload.large();

        assertThat(IndexWorkload.everything(large).check(large)).isEmpty();
        assertThat(IndexWorkload.everything(large).varied()).hasSize(5);
        assertThat(Uncertainty.of(IndexWorkload.WEIGHTS).check(large)).isEmpty();
    }
}
