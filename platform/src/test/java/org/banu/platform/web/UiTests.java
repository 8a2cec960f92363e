package org.banu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class UiTests {

    static final String SPACE = "\u00a0";
    static final String ISOLATE = "\u2068";
    static final String END = "\u2069";

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, KZT, 'KZT 5,000,000'",
        "ENGLISH, PKR, 'Rs 5,000,000'",
        "RUSSIAN, KZT, '5 000 000 ₸'",
        "RUSSIAN, PKR, '5 000 000 PKR'",
        "KAZAKH, KZT, '5 000 000 ₸'",
        "URDU, KZT, '5,000,000 ٹینگے'",
        "URDU, PKR, '5,000,000 روپے'",
        "URDU, EUR, '€5,000,000'"
    })
    void moneyHasTheCurrencyThatAReaderKnows(Language language, String currency, String written) {
        assertThat(ui(language).money(new BigDecimal("5000000"), currency)).isEqualTo(written.replace(" ", SPACE));
    }

    @Test
    void moneyThatIsNotWholeHasTwoDigits() {
        assertThat(ui(Language.URDU).money(new BigDecimal("213801.9"), "PKR")).isEqualTo("213,801.90" + SPACE + "روپے");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 24 November 2026",
        "RUSSIAN, 24 ноября 2026 г.",
        "KAZAKH, 2026 ж. 24 қараша",
        "URDU, '24 نومبر، 2026'"
    })
    void aDateIsWrittenAsItsReadersWriteIt(Language language, String written) {
        assertThat(ui(language).date(LocalDate.of(2026, 11, 24)).replaceAll("\\h", " "))
                .isEqualTo(written);
    }

    @Test
    void aTimeOfDayHasNoLatinLettersInUrdu() {
        var moment = Instant.parse("2026-11-24T20:15:00Z");
        assertThat(ui(Language.URDU).moment(moment)).doesNotContainPattern("\\p{IsLatin}");
        assertThat(ui(Language.ENGLISH).moment(moment)).containsPattern("\\d Nov 2026, \\d\\d:\\d\\d");
    }

    @Test
    void kazakhstanHasOneNameInUrdu() {
        assertThat(ui(Language.URDU).country("KZ")).isEqualTo("قازقستان");
        assertThat(ui(Language.URDU).country("PK")).isEqualTo("پاکستان");
    }

    @Test
    void whatIsPutIntoAnUrduSentenceIsIsolatedFromIt() {
        assertThat(ui(Language.URDU).text("programmes.from_to", "10", "20"))
                .isEqualTo(ISOLATE + "10" + END + " سے " + ISOLATE + "20" + END + " تک");
    }

    /** A plural needs the number itself. */
    @Test
    void aNumberStaysANumber() {
        assertThat(ui(Language.URDU).text("programmes.found", 3)).isEqualTo("3 پروگرام");
    }

    @ParameterizedTest
    @EnumSource(names = "URDU", mode = EnumSource.Mode.EXCLUDE)
    void noMarksStandWhereAllRunsFromLeftToRight(Language language) {
        assertThat(ui(language).text("programmes.from_to", "10", "20")).doesNotContain(ISOLATE, END);
    }

    /** Else a Cyrillic name at its beginning would turn round a sentence that is put into another. */
    @Test
    void whatIsPutTogetherRunsAsThePage() {
        var ui = ui(Language.URDU);
        var woman = ui.text("holdings.with_sex", "Айжан", "خاتون");
        assertThat(ui.isolated(woman)).isEqualTo("\u2067" + woman + END);
    }

    @Test
    void aProgramGetsNoMarks() {
        assertThat(ui(Language.URDU, true).text("programmes.from_to", "10", "20"))
                .isEqualTo("10 سے 20 تک");
        assertThat(ui(Language.URDU, true).isolated("10")).isEqualTo("10");
    }

    static Ui ui(Language language) {
        return ui(language, false);
    }

    static Ui ui(Language language, boolean forProgram) {
        try {
            var token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token");
            return new Ui(
                    language, "/", false, new Messages(), new Assets(), token, forProgram, Presence.AWAY, false, false);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
