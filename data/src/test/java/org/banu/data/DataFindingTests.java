package org.banu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.data.DataFolder.COURSE;
import static org.banu.data.DataFolder.LOAN;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in data as a whole: in files that are none, in words that are left out, and between records. */
class DataFindingTests {

    private DataFolder data;

    @BeforeEach
    void makeGoodData(@TempDir Path folder) {
        data = new DataFolder(folder);
    }

    @Test
    void whatIsNotYamlIsNamedWhereTheReaderStumbles() {
        data.change(LOAN, "women: preferred", "women: [preferred");

        assertThat(data.findings())
                .containsExactly(
                        new Finding(LOAN, data.line(LOAN, "amounts:"), "Not YAML: expected ',' or ']', but got :."));
    }

    @Test
    void aFieldLeftOutIsMissingFromItsMap() {
        data.change(LOAN, "retrieved: \"2026-11-23\"\n", "");

        assertThat(data.findings()).containsExactly(new Finding(LOAN, 1, "'retrieved' is missing."));
    }

    @Test
    void aTextLacksNoLanguage() {
        data.change(LOAN, ", ur: پہلا قرض", "");

        assertThat(data.findings())
                .containsExactly(new Finding(LOAN, data.line(LOAN, "name:"), "name: 'ur' is missing."));
    }

    @Test
    void aRecordHasASource() {
        data.change(COURSE, "  - {title: Rules, url: https://example.org/rules}\n", "  []\n");

        assertThat(data.findings()).singleElement().satisfies(it -> {
            assertThat(it.line()).isEqualTo(data.line(COURSE, "sources:"));
            assertThat(it.reason()).contains("at least 1");
        });
    }

    @Test
    void anIdBelongsToOneRecord() {
        data.write("countries/kz/trainings/kz-loan.yaml", data.read(COURSE).replace("id: kz-course", "id: kz-loan"));

        assertThat(data.findings())
                .containsExactly(new Finding(
                        "countries/kz/trainings/kz-loan.yaml",
                        1,
                        "The id 'kz-loan' stands in %s too.".formatted(LOAN)));
    }

    @Test
    void aFileThatIsEmptyOrMisplacedIsNamed() {
        data.write(COURSE, "").write("countries/kz/loans/kz-loan.yaml", data.read(LOAN));

        assertThat(data.findings())
                .contains(
                        new Finding(COURSE, 1, "The file is empty."),
                        new Finding(
                                "countries/kz/loans/kz-loan.yaml",
                                1,
                                "No record belongs here. Maybe the folder is misspelt?"));
    }

    @Test
    void aParameterHasOneValueADay() {
        data.change(
                "parameters.yaml",
                "{from: \"2021-01-01\", to: \"2021-12-31\",",
                "{from: \"2021-01-01\", value: 1, source: {title: News}}\n      - {from: \"2021-01-01\",");

        assertThat(data.findings())
                .containsExactly(new Finding("parameters.yaml", 1, "Two rates from MCI to KZT since 2021-01-01."));
    }

    @Test
    void aParameterWhoseDatesAreCrossedStopsNothingElse() {
        data.change("parameters.yaml", "to: \"2021-12-31\"", "to: \"2020-12-31\"")
                .change(LOAN, "related: [kz-course]", "related: [kz-cours]");

        assertThat(data.findings()).extracting(Finding::file).contains("parameters.yaml", LOAN);
    }

    @Test
    void withoutItsWordsNoTestIsChecked() {
        data.delete("parameters.yaml");

        assertThat(data.findings()).anySatisfy(it -> assertThat(it.reason()).contains("no test can be checked"));
    }

    @Test
    void findingsAreInTheOrderOfTheFiles() {
        data.change(LOAN, "documents: [photo]", "documents: [passport]")
                .change(LOAN, "related: [kz-course]", "related: [kz-cours]")
                .change(COURSE, "topics: [finance]", "topics: [cooking]");

        assertThat(data.findings()).hasSize(3).isSorted();
        assertThat(data.findings().getFirst())
                .hasToString(
                        LOAN + ":%d: 'passport' is not one of the documents.".formatted(data.line(LOAN, "passport")));
    }
}
