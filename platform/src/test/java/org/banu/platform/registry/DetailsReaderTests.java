package org.banu.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Problem;
import org.junit.jupiter.api.Test;

class DetailsReaderTests {

    private final DetailsReader reader =
            new DetailsReader(Facts.shipped(), Clock.fixed(Instant.parse("2026-11-26T06:00:00Z"), ZoneOffset.UTC));

    /** The control is what the classification says of itself: 419 classes in 238 groups in 88 divisions. */
    @Test
    void theClassesOfIsicAreAllThereAre() {
        assertThat(Isic.classes()).hasSize(419).allMatch(it -> it.matches("\\d{4}"));
        assertThat(beginnings(3)).hasSize(238);
        assertThat(beginnings(2)).hasSize(88).contains("01", "99").doesNotContain("04", "34", "40", "44", "48");
    }

    private static Set<String> beginnings(int length) {
        return Isic.classes().stream().map(it -> it.substring(0, length)).collect(Collectors.toSet());
    }

    /** Whoever maps sectors to it needs divisions and groups that there are. */
    @Test
    void sectorsAreMappedToWhatIsicHas() {
        assertThat(Facts.shipped().sectors())
                .flatExtracting(Term::isic)
                .filteredOn(it -> it.matches("\\d+"))
                .allMatch(code -> Isic.classes().stream().anyMatch(it -> it.startsWith(code)));
    }

    @Test
    void aClassOfIsicMustExist() {
        assertThat(problems("isic", "9999")).containsExactly("registry.wrong.isic");
        assertThat(problems("isic", "1395")).containsExactly("registry.wrong.isic");
        assertThat(problems("isic", "1392")).isEmpty();
        assertThat(problems("isic", "۱۳۹۲")).isEmpty();
    }

    @Test
    void aNameACountryAndASectorAreEnough() {
        var read = read(Map.of("name", "Бану", "country", "KZ", "sector", "retail"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.details()).isEqualTo(Details.begun("Бану", "KZ", "retail", Form.INFORMAL));
    }

    @Test
    void allThatIsWrongIsToldAtOnceEachAtItsField() {
        var read = read(Map.of(
                "country",
                "XX",
                "sector",
                "alchemy",
                "started",
                "2027",
                "employees",
                "many",
                "email",
                "nobody",
                "isic",
                "12"));
        assertThat(read.problems().stream().map(Problem::field))
                .containsExactlyInAnyOrder("country", "name", "sector", "started", "employees", "email", "isic");
    }

    @Test
    void aPlaceLiesInItsCountry() {
        assertThat(problems("place", "PK-PB")).containsExactly("registry.wrong.place");
        assertThat(problems("place", "KZ-75")).isEmpty();
    }

    /** One problem for one mistake: of what lies in it nothing can be said. */
    @Test
    void anUnknownCountryIsNamed() {
        var typed = Map.of("name", "Бану", "country", "Атлантида", "sector", "retail", "place", "KZ-75");
        assertThat(read(typed).problems())
                .containsExactly(new Problem("country", "registry.wrong.code", List.of("Атлантида")));
    }

    @Test
    void aNumberIsReadAsItsRegisterWritesIt() {
        assertThat(with("iin", "ЖСН 980315 699494").details().numbers())
                .isEqualTo(Map.of(RegistrationKind.IIN, "980315699494"));
        assertThat(problems("iin", "980315699495")).containsExactly("registry.number.check_digit");
        assertThat(problems("cnic", "35202-1234567-1")).containsExactly("registry.wrong.register");
    }

    @Test
    void aPhoneNumberGetsTheCodeOfTheCountryWhereTheLanguageIsAtHome() {
        assertThat(with("phone", "8 701 123 45 67").details().contact().phone()).isEqualTo("+77011234567");
    }

    @Test
    void digitsOfAnyScriptCount() {
        assertThat(with("started", "۲۰۲۳-۰۸").details().started()).isEqualTo("2023-08");
        assertThat(with("employees", "۱۲").details().size().employees()).isEqualTo(12);
    }

    @Test
    void marksThatTurnTheDirectionAreLeftOut() {
        assertThat(with("products", "cakes\u202Egnp.exe").details().activity().products())
                .isEqualTo("cakesgnp.exe");
    }

    private List<String> problems(String field, String typed) {
        return with(field, typed).problems().stream().map(Problem::key).toList();
    }

    private DetailsReader.Reading with(String field, String typed) {
        return read(Map.of("name", "Бану", "country", "KZ", "sector", "retail", field, typed));
    }

    private DetailsReader.Reading read(Map<String, String> typed) {
        return reader.read(it -> typed.containsKey(it) ? List.of(typed.get(it)) : List.of(), Language.KAZAKH);
    }
}
