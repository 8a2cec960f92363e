package org.banu.platform.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.banu.platform.duplicates.DuplicatePairs.Pair;
import org.banu.platform.duplicates.DuplicatePairs.Scripts;
import org.banu.platform.duplicates.NamedBusiness.Marks;
import org.banu.platform.duplicates.Resemblance.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
        var both = new Marks("phone", "email", Set.of());
        var here = new NamedBusiness("1", List.of("ИП Айгуль", "Aigul"), "KZ/KZ-75", "food", both);
        var there = new NamedBusiness("2", List.of("Айгүл ЖШС"), "KZ/KZ-71", "food", both);

        var found = Resemblance.of(here, there);

        assertThat(found.names()).isEqualTo(1);
        assertThat(found.grounds())
                .containsExactly(
                        Ground.SAME_PHONE,
                        Ground.SAME_EMAIL,
                        Ground.OTHER_PLACE,
                        Ground.SAME_SECTOR,
                        Ground.OTHER_FORM);
    }

    @Test
    void aPhoneAndAnAddressAreTwoThings() {
        var phoned = marked(new Marks("phone", null, Set.of()));
        var written = marked(new Marks(null, "email", Set.of()));
        var both = marked(new Marks("phone", "email", Set.of()));

        assertThat(Resemblance.of(phoned, written).grounds()).isEmpty();
        assertThat(Resemblance.of(phoned, both).grounds()).containsExactly(Ground.SAME_PHONE);
        assertThat(Resemblance.of(both, written).grounds()).containsExactly(Ground.SAME_EMAIL);
    }

    private static NamedBusiness marked(Marks marks) {
        return new NamedBusiness("1", List.of("Шуақ"), null, null, marks);
    }

    @Test
    void oneNameInTwoTownsIsNotProposedUnlessMoreIsTheSame() {
        assertThat(placed("KZ/KZ-75", Marks.NONE, "KZ/KZ-71", Marks.NONE).isProposed())
                .isFalse();
        assertThat(placed("KZ", Marks.NONE, "PK/PK-PB", Marks.NONE).isProposed())
                .isFalse();
        var phone = new Marks("phone", null, Set.of());
        assertThat(placed("KZ/KZ-75", phone, "KZ/KZ-71", phone).isProposed()).isTrue();
        assertThat(placed("KZ/KZ-75", Marks.NONE, "KZ/KZ-75", Marks.NONE).isProposed())
                .as("in one town, as a control")
                .isTrue();
    }

    /** One told the region, the other the town in it. */
    @Test
    void aPlaceWithinAnotherIsNoOtherPlace() {
        assertThat(placed("PK/PK-PB", Marks.NONE, "PK/PK-PB/lahore", Marks.NONE).grounds())
                .containsExactly(Ground.SAME_SECTOR);
        assertThat(placed("KZ", Marks.NONE, "KZ", Marks.NONE).grounds()).containsExactly(Ground.SAME_SECTOR);
    }

    private static Resemblance placed(String one, Marks its, String other, Marks others) {
        return Resemblance.of(
                new NamedBusiness("1", List.of("Береке"), one, "food", its),
                new NamedBusiness("2", List.of("Bereke LLP"), other, "food", others));
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

    /** More than two hundred pairs that were written before the words, costs and threshold, and took no part in choosing them. */
    @Test
    void ofTheOtherPairsNearlyAllProposedAreRightAndMostAreProposed() {
        var pairs = DuplicatePairs.in("pairs-to-measure-by.csv");
        assertThat(pairs).hasSize(208).doesNotHaveDuplicates();
        assertThat(pairs.stream().filter(Pair::same)).hasSize(104);

        var quality = DuplicatePairs.Quality.of(pairs, Resemblance.PROPOSED);

        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(quality.recall()).isGreaterThanOrEqualTo(0.8);
    }

    /** The same for each two scripts, so that none hides behind another. */
    @ParameterizedTest
    @EnumSource
    void noTwoScriptsHideBehindOthers(Scripts scripts) {
        var pairs = DuplicatePairs.in("pairs-to-measure-by.csv").stream()
                .filter(it -> it.scripts() == scripts)
                .toList();
        assertThat(pairs.stream().filter(Pair::same)).hasSize(26);
        assertThat(pairs.stream().filter(it -> !it.same())).hasSizeGreaterThan(20);

        var quality = DuplicatePairs.Quality.of(pairs, Resemblance.PROPOSED);

        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(quality.recall()).isGreaterThanOrEqualTo(0.8);
    }

    /** The commonest mistake would be to take one name in two places for one business. */
    @Test
    void bothSetsHaveOneNameInTwoPlaces() {
        for (var file : List.of("pairs-to-choose-by.csv", "pairs-to-measure-by.csv")) {
            assertThat(DuplicatePairs.in(file).stream()
                            .filter(it -> !it.same())
                            .filter(it -> Resemblance.of(it.one(), it.other()).names() > 0.9)
                            .filter(it -> Resemblance.of(it.one(), it.other())
                                    .grounds()
                                    .contains(Ground.OTHER_PLACE)))
                    .as(file)
                    .hasSizeGreaterThan(10);
        }
    }

    /** What was chosen by and what is measured by have no pair in common. */
    @Test
    void noPairIsInBothSets() {
        var chosen = DuplicatePairs.in("pairs-to-choose-by.csv").stream()
                .map(it -> it.one().names() + " " + it.other().names())
                .toList();
        assertThat(DuplicatePairs.in("pairs-to-measure-by.csv"))
                .noneMatch(it -> it.same()
                        && chosen.contains(it.one().names() + " " + it.other().names()));
    }

    private static double alike(String one, String other) {
        return Resemblance.of(named(one), named(other)).score();
    }

    private static NamedBusiness named(String name) {
        return new NamedBusiness(name, List.of(name), null, null, Marks.NONE);
    }
}
