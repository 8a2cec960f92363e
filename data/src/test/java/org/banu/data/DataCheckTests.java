package org.banu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.data.DataFolder.COURSE;
import static org.banu.data.DataFolder.DEFINITION;
import static org.banu.data.DataFolder.LOAN;
import static org.banu.data.DataFolder.NETWORK;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each breaks one thing in good data, and must hear of it: file, line, reason. */
class DataCheckTests {

    private DataFolder data;

    @BeforeEach
    void makeGoodData(@TempDir Path folder) {
        data = new DataFolder(folder);
    }

    @Test
    void goodDataPasses() {
        assertThat(data.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{1} → {2}")
    @MethodSource({"forms", "recordRules", "languages", "references", "tests"})
    void findsWhatIsWrongAndWhere(String file, String text, String by, String reason) {
        data.change(file, text, by);
        var marker = by.lines().findFirst().orElse(by).strip();

        assertThat(data.findings()).anySatisfy(it -> {
            assertThat(it.file()).isEqualTo(file);
            assertThat(it.reason()).contains(reason);
            assertThat(it.line()).isEqualTo(data.line(file, marker));
        });
    }

    @Test
    void theRateOfACaseLiesWithinThatOfTheRecord() {
        data.change(LOAN, "kind: formula, base: kz-base-rate, plus: 7", "kind: upTo, percent: 9")
                .change(LOAN, "kind: formula, base: kz-base-rate, plus: 5", "kind: fixed, percent: 9");
        assertThat(data.findings()).isEmpty();

        data.change(LOAN, "kind: fixed, percent: 9", "kind: fixed, percent: 9.5");
        assertThat(data.findings())
                .extracting(Finding::reason)
                .singleElement()
                .satisfies(it -> assertThat(it).contains("beyond the 'rate' of the record"));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                broken(LOAN, "women: preferred", "lifecycle: active #2\nwomen: open", "stands here twice"),
                broken(LOAN, "women: preferred", "women: &w preferred", "Anchors"),
                broken(LOAN, "women: preferred", "women: everyone", "women: "),
                broken(LOAN, "women: preferred", "womem: open\nwomen: open", "'womem' is no field that is known here"),
                broken(LOAN, "share: 30,", "share: 130,", "maximum value of 100"),
                broken(LOAN, "min: 1, max: 2500,", "min: -1, max: 2500,", "minimum value of 0"),
                broken(LOAN, "kinds: [loan, advice]", "kinds: [loan, loan]", "unique"),
                broken(LOAN, "asOf: \"2021-03-04\"", "asOf: 4 March 2021", "pattern"),
                broken(LOAN, "url: https://example.org/rules", "url: ftp://example.org/rules", "pattern"),
                broken(COURSE, "languages: [kk, ru]", "languages: [kk, fr]", "languages.1"),
                broken(COURSE, "cost: free", "cost: cheap", "cost"),
                broken(NETWORK, "networkKind: leadersNetwork", "networkKind: club", "networkKind"),
                broken(DEFINITION, "ownership: 51", "ownership: half", "number expected"),
                broken("places.yaml", "kind: region", "kind: moon", "kind"),
                broken("attributes.yaml", "sensitivity: public", "sensitivity: secret", "sensitivity"));
    }

    static Stream<Arguments> recordRules() {
        return Stream.of(
                broken(LOAN, "id: kz-loan", "id: kz-other", "must be named 'kz-other.yaml'"),
                broken(LOAN, "country: KZ", "country: PK", "stands in 'countries/kz'"),
                broken(LOAN, "plus: 7, source: 1", "plus: 7, source: 3", "There is no source 3; the record has 2"),
                broken(LOAN, "to: \"2025-12-31\"", "to: \"2025-02-30\"", "is not a day"),
                broken(
                        LOAN,
                        "to: \"2025-12-31\"",
                        "to: \"2020-12-31\"",
                        "'from' is 2021-01-01 and 'to' only 2020-12-31"),
                broken(LOAN, "date: \"2021-03-04\"", "date: \"2021-13\"", "is not in the calendar"),
                broken(LOAN, "date: \"2021-03-04\"", "date: \"2027\"", "after the sources were read"),
                broken(LOAN, "min: 1, max: 2500", "min: 3000, max: 2500", "'min' is 3000 and 'max' only 2500"),
                broken(LOAN, "min: 6, max: 60", "min: 6, max: 5", "'min' is 6 and 'max' only 5"),
                broken(LOAN, "percent: 1, to: 2", "percent: 3, to: 2", "'percent' is 3 and 'to' only 2"),
                broken(LOAN, "{id: amount, test", "{id: place , test", "stands here twice"),
                broken(LOAN, "closes: \"2027-03-31\"", "closes: \"2027-02-29\"", "is not a day"),
                broken(LOAN, "months: {max: 36}", "months: {max: 61}", "beyond the 'months' of the record"));
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                broken(
                        LOAN,
                        "  kk: Бастау үшін ақша алуға болады. Комиссия шешеді.",
                        "  kk: Bastau ushin aqsha aluga bolady.",
                        "'kk' is not in its script (CYRILLIC)"),
                broken(
                        LOAN,
                        "  ru: Можно взять деньги, чтобы начать. Решает комиссия.",
                        "  ru: You can borrow money to start.",
                        "'ru' is not in its script"),
                broken(LOAN, "ur: پہلا قرض", "ur: Первый", "'ur' holds letters that are neither ARABIC nor Latin"),
                broken(
                        LOAN,
                        "  kk: Бастау үшін ақша алуға болады. Комиссия шешеді.",
                        "  kk: Можно взять деньги.",
                        "has no Kazakh letter"),
                broken(
                        LOAN,
                        "  en: You can borrow money to start. A commission decides.",
                        "  en: You can borrow. It is cheap. Come in.",
                        "has 3 sentences"),
                broken(
                        LOAN,
                        "You can borrow money to start. A",
                        "You can borrow " + "much ".repeat(70) + "money. A",
                        "at most 320"));
    }

    static Stream<Arguments> references() {
        return Stream.of(
                broken(LOAN, "documents: [photo]", "documents: [passport]", "'passport' is not one of the documents"),
                broken(LOAN, "channels: [online]", "channels: [pigeon]", "'pigeon' is not one of the channels"),
                broken(LOAN, "collateral: [guarantor]", "collateral: [soul]", "'soul' is not one of the security"),
                broken(LOAN, "{id: women, share", "{id: men, share", "'men' is not one of the preferences"),
                broken(LOAN, "base: kz-base-rate", "base: kz-rate", "parameters.yaml has no 'kz-rate'"),
                broken(
                        LOAN,
                        "base: kz-base-rate, plus: 5",
                        "base: kz-rate, plus: 5",
                        "parameters.yaml has no 'kz-rate'"),
                broken(LOAN, "{max: 8000, unit: MCI, asOf", "{max: 8000, unit: XYZ, asOf", "'XYZ' is neither"),
                broken(LOAN, "related: [kz-course]", "related: [kz-cours]", "There is no other record 'kz-cours'"),
                broken(LOAN, "related: [kz-course]", "related: [kz-loan]", "There is no other record 'kz-loan'"),
                broken(LOAN, "merged: [kz-old-loan]", "merged: [kz-course]", "is a record of its own"),
                broken(
                        LOAN,
                        "decides: commission, source",
                        "decides: chance, source",
                        "'chance' is not one of the decisions"),
                broken(COURSE, "topics: [finance]", "topics: [cooking]", "'cooking' is not one of the topics"),
                broken("places.yaml", "parent: KZ,", "parent: UZ,", "The parent 'UZ' of 'KZ-75' is not in this list"));
    }

    static Stream<Arguments> tests() {
        return Stream.of(
                broken(
                        LOAN,
                        "{attribute: age, min: 21, max: 45}",
                        "{attribute: ages, min: 21, max: 45}",
                        "There is no attribute 'ages'"),
                broken(
                        LOAN,
                        "{attribute: place, within: [KZ]}",
                        "{attribute: place, within: [UZ]}",
                        "The attribute 'place' has no answer 'UZ'"),
                broken(
                        LOAN,
                        "{attribute: place, within: [KZ]}",
                        "{attribute: place, is: KZ}",
                        "which the test Is does not go with"),
                broken(
                        LOAN,
                        "{attribute: amount, max: 8000, unit: MCI}",
                        "{attribute: amount, max: 8000}",
                        "so its test needs a unit"),
                broken(
                        LOAN,
                        "{attribute: amount, max: 8000, unit: MCI}",
                        "{attribute: amount, max: 8000, unit: EUR}",
                        "The unit of 'amount' is 'EUR'"),
                broken(
                        LOAN,
                        "{attribute: amount, max: 8000, unit: MCI}",
                        "{attribute: amount, max: 8, below: 9, unit: KZT}",
                        "Either 'max' or 'below', not both"),
                broken(
                        LOAN,
                        "{attribute: age, min: 21, max: 45}",
                        "{attribute: age, min: 21, is: true}",
                        "needs exactly one test"),
                broken(LOAN, "{attribute: age, min: 21, max: 45}", "{attribute: age}", "needs exactly one test"),
                broken(
                        LOAN,
                        "not: {attribute: sex, is: man}",
                        "not: {attribute: sex, is: child}",
                        "has no answer 'child'"),
                broken(LOAN, "{n: 1, of:", "{n: 3, of:", "At least 3 of 2 cannot be"),
                broken(LOAN, "{decides: commission}]}}", "{decides: commission, all: []}]}}", "all"),
                broken(
                        LOAN,
                        "for: {attribute: place, within: [KZ-75]}",
                        "for: {attribute: place, within: [KZ-76]}",
                        "has no answer 'KZ-76'"),
                broken(
                        LOAN,
                        "share: 30, test: {attribute: sex, is: woman}",
                        "share: 30, test: {attribute: sex, is: girl}",
                        "has no answer 'girl'"),
                broken(
                        DEFINITION,
                        "{attribute: sex, is: woman}",
                        "{attribute: gender, is: woman}",
                        "There is no attribute 'gender'"));
    }

    private static Arguments broken(String file, String text, String by, String reason) {
        return Arguments.of(file, text, by, reason);
    }
}
