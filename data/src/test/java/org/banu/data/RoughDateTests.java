package org.banu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoughDateTests {

    @ParameterizedTest
    @CsvSource({
        "2020-08-19, 2020-08-19, 2020-08-19, false",
        "2020-02,    2020-02-01, 2020-02-29, false",
        "2020,       2020-01-01, 2020-12-31, false",
        "c.2021,     2021-01-01, 2021-12-31, true",
        "c.2025-05,  2025-05-01, 2025-05-31, true",
        "1990s,      1990-01-01, 1999-12-31, false",
    })
    void meansAllDaysThatItsSourceLeavesOpen(String text, LocalDate earliest, LocalDate latest, boolean inferred) {
        assertThat(RoughDate.parse(text)).isEqualTo(new RoughDate(text, earliest, latest, inferred));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19 August 2020", "2020-8-19", "20-08-19", "c. 2021", "2020-08-19s", "1990ss"})
    void isInNoOtherForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoughDate.parse(text))
                .withMessageContaining("is not a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "2021-13", "2021-00-10"})
    void isInTheCalendar(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoughDate.parse(text))
                .withMessage("'%s' is not in the calendar.".formatted(text));
    }

    @Test
    void showsAsWritten() {
        assertThat(RoughDate.parse("c.2021")).hasToString("c.2021");
    }
}
