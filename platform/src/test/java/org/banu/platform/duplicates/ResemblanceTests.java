package org.banu.platform.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.banu.platform.duplicates.Resemblance.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResemblanceTests {

    @ParameterizedTest
    @CsvSource({
        "ТОО «Айгуль», Айгүл ЖШС",
        "Айгуль, Aigul LLP",
        "Ак-Булак, Акбулак",
        "Индивидуальный предприниматель Жамиля, ЖК Джамиля",
        "سحر, Sehar",
        "زہرہ فوڈز, Zohra Foods (Pvt.) Ltd.",
        "M/s Gulshan & Co, Gulshan",
        "Айгуль Салон, Салон Айгуль"
    })
    void spellingsOfOneNameAreTheSame(String one, String other) {
        assertThat(alike(one, other)).isGreaterThanOrEqualTo(Resemblance.PROPOSED);
    }

    @ParameterizedTest
    @CsvSource({"Айгуль, Айгерим", "Нур Текстиль, Нур Сервис", "Салон 1, Салон 2", "صبا, صنم", "Saba Foods, Sana Foods"
    })
    void twoNamesStayTwo(String one, String other) {
        assertThat(alike(one, other)).isLessThan(Resemblance.PROPOSED);
    }

    @Test
    void legalFormsAreSetAsideUnlessNothingElseIsLeft() {
        assertThat(BusinessName.of("ТОО «Ақ Бұлақ»").words())
                .extracting(BusinessName.Word::sound)
                .containsExactly("ak", "bulak");
        assertThat(BusinessName.of("Limited").words()).hasSize(1);
        assertThat(BusinessName.of("Қайнар АҚ").forms()).containsExactly(LegalForms.Form.STOCK_COMPANY);
    }

    @Test
    void whatElseIsKnownSpeaksForAndAgainst() {
        var here = new NamedBusiness("1", List.of("ИП Айгуль", "Aigul"), "KZ-75", "food", "phone");
        var there = new NamedBusiness("2", List.of("Айгүл ЖШС"), "KZ-71", "food", "phone");

        var found = Resemblance.of(here, there);

        assertThat(found.names()).isEqualTo(1);
        assertThat(found.grounds())
                .containsExactly(Ground.SAME_CONTACT, Ground.OTHER_PLACE, Ground.SAME_SECTOR, Ground.OTHER_FORM);
    }

    @Test
    void itDoesNotMatterWhichComesFirst() {
        for (var pair : DuplicatePairs.in("pairs-to-choose-by.csv")) {
            var first = pair.other();
            var second = pair.one();
            assertThat(Resemblance.of(first, second).score()).as("%s", pair).isEqualTo(pair.score(), within(1e-12));
        }
    }

    /** The threshold and all costs were chosen on these pairs alone. */
    @Test
    void theThresholdIsTheOneThatTheFirstPairsChose() {
        var pairs = DuplicatePairs.in("pairs-to-choose-by.csv");

        var chosen = DuplicatePairs.Quality.of(pairs, Resemblance.PROPOSED);

        assertThat(chosen.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(DuplicatePairs.Quality.of(pairs, 0.7).precision())
                .as("a lower one, as a control")
                .isLessThan(0.95);
    }

    /** Two hundred pairs that took no part in choosing words, costs or threshold. */
    @Test
    void ofTheOtherPairsNearlyAllProposedAreRightAndMostAreProposed() {
        var pairs = DuplicatePairs.in("pairs-to-measure-by.csv");
        assertThat(pairs).hasSize(200);
        assertThat(pairs.stream().filter(DuplicatePairs.Pair::same)).hasSize(100);

        var quality = DuplicatePairs.Quality.of(pairs, Resemblance.PROPOSED);

        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(quality.recall()).isGreaterThanOrEqualTo(0.8);
    }

    private static double alike(String one, String other) {
        return Resemblance.of(named(one), named(other)).score();
    }

    private static NamedBusiness named(String name) {
        return new NamedBusiness(name, List.of(name), null, null, null);
    }
}
