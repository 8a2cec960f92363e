package org.banu.platform.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banu.data.Facts;
import org.banu.data.Programme;
import org.banu.platform.ProgrammeExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTests {

    static final Facts FACTS = Facts.shipped();
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    static final Programme UNDATED = FACTS.find("kz-damu-optima").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 30, true",
        "2026-12-24, 30, true",
        "2026-12-25, 30, false",
        "2026-12-25, 90, true",
        "2026-11-23, 30, false",
        "2026-12-01, none, false"
    })
    void aDeadlineIsHeldAgainstTheClosingDay(LocalDate closes, String deadline, boolean expected) {
        var programme = ProgrammeExamples.closing(UNDATED, closes);
        assertThat(lets(Map.of("deadline", deadline), programme)).isEqualTo(expected);
    }

    @Test
    void whereNoClosingDayIsKnownItIsNoDeadlineAtAll() {
        assertThat(lets(Map.of("deadline", "none"), UNDATED)).isTrue();
        assertThat(lets(Map.of("deadline", "90"), UNDATED)).isFalse();
        assertThat(lets(Map.of(), UNDATED)).isTrue();
    }

    @Test
    void whatTakesNoMoreApplicationsIsNotOpen() {
        var closed = ProgrammeExamples.closing(UNDATED, TODAY.minusDays(1));
        assertThat(lets(Map.of("open", "true"), closed)).isFalse();
        assertThat(lets(Map.of("open", "true"), ProgrammeExamples.closing(UNDATED, TODAY)))
                .isTrue();
        assertThat(lets(Map.of(), closed)).isTrue();
    }

    /** 8,000 MCI were 8,000 × 4,325 tenge in 2026. */
    @Test
    void anAmountInMciIsComparedInTenge() {
        var kasipker = FACTS.find("kz-acc-kasipker").orElseThrow();
        assertThat(lets(Map.of("amount", "34600000"), kasipker)).isTrue();
        assertThat(lets(Map.of("amount", "34600001"), kasipker)).isFalse();
    }

    @Test
    void allOfThemStandInTheAddressAndComeBackFromIt() {
        var all = Map.of(
                "q",
                "damu",
                "kind",
                "loan",
                "country",
                "KZ",
                "women",
                "true",
                "open",
                "true",
                "amount",
                "5 000",
                "deadline",
                "30");
        var filters = Filters.of(all);
        assertThat(filters.amount()).isEqualTo("5000");
        assertThat(filters.query())
                .isEqualTo("?q=damu&kind=loan&country=KZ&amount=5000&deadline=30&women=true&open=true");
    }

    @Test
    void whatMakesNoSenseCountsAsLeftOut() {
        for (var nonsense : List.of("-1", "1.5", "many", "1234567890123456", "")) {
            assertThat(Filters.of(Map.of("amount", nonsense, "deadline", nonsense))
                            .isEmpty())
                    .isTrue();
        }
        assertThat(Filters.of(Map.of("amount", "۵۰۰۰۰۰")).amount()).isEqualTo("500000");
    }

    private static boolean lets(Map<String, String> filters, Programme programme) {
        return Filters.of(filters).lets(programme, TODAY, FACTS);
    }
}
