package org.banu.platform.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.banu.data.Confidence;
import org.banu.data.Provenance;
import org.banu.data.RoughDate;
import org.banu.data.Source;
import org.banu.platform.programmes.Freshness.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTests {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, CONFIRMED",
        "2026-10, CONFIRMED",
        "2026-08-23, UNCONFIRMED",
        "2026, UNCONFIRMED",
        "c.2026-11, UNCONFIRMED",
        "2024-11-23, UNCONFIRMED",
        "2024, UNCONFIRMED",
        "2024-11-22, SILENT",
        "2023, SILENT",
        "1990s, SILENT"
    })
    void theDoubtOfARoughDateGoesToNotConfirmed(String date, State state) {
        assertThat(Freshness.of(provenance(RoughDate.parse(date)), TODAY).state())
                .isEqualTo(state);
    }

    @Test
    void aPageThatWeReadTodayConfirmsNothingIfItHasNoDate() {
        assertThat(Freshness.of(provenance(null), TODAY)).isEqualTo(new Freshness(State.UNDATED, null));
    }

    static Provenance provenance(@Nullable RoughDate asOf) {
        var sources = List.of(new Source("Somebody's page", null, null));
        return new Provenance(sources, asOf, TODAY, Confidence.SEEN_IN_SOURCE, null, null);
    }
}
