package org.banu.platform.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.banu.platform.duplicates.NamedBusiness.Marks;
import org.banu.platform.duplicates.Resemblance.Ground;
import org.junit.jupiter.api.Test;

class DuplicateSearchTests {

    private static final String[] SYLLABLES = {
        "ай", "гул", "нур", "са", "ма", "ра", "жан", "бек", "до", "ли", "зер", "кы", "ту", "ша", "бо", "та", "ме", "ри"
    };

    /** What isn't compared can't be found, so no proposed pair may be missed for want of a key. */
    @Test
    void whatLooksLikeOneSharesAKey() {
        for (var file : List.of("pairs-to-choose-by.csv", "pairs-to-measure-by.csv")) {
            for (var pair : DuplicatePairs.in(file)) {
                if (pair.same() && pair.score() >= Resemblance.PROPOSED) {
                    assertThat(DuplicateSearch.keys(pair.one()))
                            .as("%s", pair)
                            .containsAnyElementsOf(DuplicateSearch.keys(pair.other()));
                }
            }
        }
    }

    @Test
    void oneBusinessUnderTwoNamesIsFoundAmongOthers() {
        var found = DuplicateSearch.among(List.of(
                business("a", "ТОО «Алтын Дән»"),
                business("b", "Шуақ"),
                business("c", "Altyn Dan LLP"),
                business("d", "Алтын Сапа")));

        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.one().id()).isEqualTo("a");
            assertThat(it.other().id()).isEqualTo("c");
        });
    }

    @Test
    void aSharedContactIsAReasonToCompare() {
        var one = new NamedBusiness("a", List.of("Шуақ"), null, null, new Marks("phone", null, Set.of()));
        var other = new NamedBusiness("b", List.of("Дала"), null, null, new Marks("phone", "email", Set.of()));

        assertThat(DuplicateSearch.candidates(List.of(one, other))).hasSize(1);
        assertThat(DuplicateSearch.among(List.of(one, other))).isEmpty();
    }

    /** Whatever it is called. */
    @Test
    void aSharedNumberIsAReasonToPropose() {
        var one = new NamedBusiness("a", List.of("Шуақ"), "KZ/KZ-75", "food", numbered("BIN 1"));
        var other = new NamedBusiness("b", List.of("Дала"), "KZ/KZ-71", "crafts", numbered("BIN 1", "IIN 2"));
        var third = new NamedBusiness("c", List.of("Тау"), "KZ/KZ-71", "crafts", numbered("IIN 1"));

        assertThat(DuplicateSearch.among(List.of(one, other, third)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.other().id()).isEqualTo("b");
                    assertThat(it.resemblance().grounds()).startsWith(Ground.SAME_NUMBER);
                });
    }

    private static Marks numbered(String... numbers) {
        return new Marks(null, null, Set.of(numbers));
    }

    @Test
    void whatIsNewIsFoundAsAmongAll() {
        var businesses = new ArrayList<NamedBusiness>();
        for (var pair : DuplicatePairs.in("pairs-to-choose-by.csv")) {
            for (var one : List.of(pair.one(), pair.other())) {
                var id = String.valueOf(businesses.size());
                businesses.add(new NamedBusiness(id, one.names(), one.place(), one.sector(), Marks.NONE));
            }
        }
        var fresh = Set.of("4", "15", "101", "230", "317", "402", "555");
        var all = DuplicateSearch.among(businesses);
        var found = DuplicateSearch.among(businesses, it -> fresh.contains(it.id()));

        assertThat(found)
                .isNotEmpty()
                .hasSizeLessThan(all.size())
                .isEqualTo(all.stream()
                        .filter(it -> fresh.contains(it.one().id())
                                || fresh.contains(it.other().id()))
                        .toList());
        // The control: where nothing is new, nothing is compared.
        assertThat(DuplicateSearch.candidates(businesses, _ -> false)).isEmpty();
    }

    /** All pairs of a hundred thousand would be five thousand million. */
    @Test
    void aHundredThousandBusinessesNeedFewComparisons() {
        var random = new SplittableRandom(7);
        var businesses = new ArrayList<NamedBusiness>();
        for (var i = 0; i < 100_000; i++) {
            var name = word(random) + " " + word(random);
            businesses.add(new NamedBusiness("" + i, List.of(name), "KZ/" + random.nextInt(400), "food", Marks.NONE));
        }
        var planted = businesses.get(4_711);
        businesses.add(new NamedBusiness(
                "planted", List.of("ЖШС " + planted.names().getFirst()), planted.place(), "food", Marks.NONE));

        var candidates = DuplicateSearch.candidates(businesses);

        assertThat(candidates.length).isLessThan(100 * businesses.size());
        assertThat(candidates).contains((4_711L << Integer.SIZE) | 100_000);
        assertThat(DuplicateSearch.candidates(businesses, it -> it.id().equals("planted")))
                .contains((4_711L << Integer.SIZE) | 100_000)
                .hasSizeLessThan(1_000);
    }

    private static String word(SplittableRandom random) {
        var word = new StringBuilder();
        for (var i = random.nextInt(2, 5); i > 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static NamedBusiness business(String id, String name) {
        return new NamedBusiness(id, List.of(name), null, null, Marks.NONE);
    }
}
