package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexImportTests {

    private static final Path SHIPPED = Path.of("../data/index");
    private static final String HEADER =
            "iso3,country,edition,subindex,indicator,indicator_name,female,male,ratio,score,rank,weight_in_subindex,source,note\n";
    private static final String LFP =
            "KAZ,Kazakhstan,2022,EPO,LFP,Labour-force participation rate,,,,0.838,51,0.199,A,\n";

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (var file : new String[] {"wef/indicators-2022.csv", "worldbank/series.csv", "worldbank/tables.yaml"}) {
            var copy = folder.resolve("data/index").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(SHIPPED.resolve(file), copy);
        }
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndWritesNothing() throws IOException {
        var before = Files.readString(edition(2022));
        var run = run(
                HEADER
                        + LFP
                        + LFP.replace("KAZ,Kazakhstan,2022", "KAZ,Kazakhstan,2025")
                                .replace(".838", ".85"),
                "--dry-run");
        assertThat(run.err())
                .contains("indicators-2022.csv: 0 added, 0 changed, 1 same; a dry run")
                .contains("indicators-2025.csv: 1 added");
        assertThat(run.out()).contains("added").contains("KAZ 2025 LFP");
        assertThat(edition(2022)).hasContent(before);
        assertThat(edition(2025)).doesNotExist();
    }

    @Test
    void rowsAreAddedAndChangedAndTheOthersStay() throws IOException {
        var lines = Files.readAllLines(edition(2022)).size();
        assertThat(run(HEADER + LFP.replace("0.838", "0.850")).err()).contains("0 added, 1 changed, 0 same");
        assertThat(Files.readAllLines(edition(2022)))
                .hasSize(lines)
                .contains(LFP.replace("0.838", "0.850").strip());
        assertThat(run(HEADER + LFP.replace("0.838", "0.850")).err()).contains("0 added, 0 changed, 1 same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            KAZ,K,2999,EPO,LFP,L,,,,0.838,51,0.199,A,        | :3: column 3 (edition): 2999 is no year
            KZA,K,2022,EPO,LFP,L,,,,0.838,51,0.199,A,        | :3: column 1 (iso3): 'KZA'
            KAZ,K,2022,EPO,LFP,L,,,,1.2,51,0.199,A,          | :3: column 10 (score): 1.2 is not from 0 to 1.0005
            KAZ,K,2022,EPO,LFP,L,,,,83.8,51,0.199,A,         | :3: column 10 (score)
            KAZ,K,2022,EPO,LFP,L,,,,0.9,51,0.199,A,          | stands in line 2 already
            KAZ,K,2022,EPO,LFP,L,,,,0.9,0,0.199,A,           | :3: column 11 (rank)
            KAZ,K,2022,PE,PARL,L,0.3,0.7,,0.4,5,0.31,A,      | :3: column 8 (male)
            """)
    void oneWrongRowAndNothingIsTakenIn(String row, String said) throws IOException {
        var before = Files.readString(edition(2022));
        var run = run(HEADER + LFP.replace(".838", ".85") + row + "\n");
        assertThat(run.err()).contains("new.csv").contains(said);
        assertThat(run.code()).isEqualTo(2);
        assertThat(edition(2022)).hasContent(before);
        try (var files = Files.walk(folder.resolve("data"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void aMissingOrUnknownColumnIsRefused() throws IOException {
        assertThat(run("iso3,edition,indicator,score\nKAZ,2022,LFP,0.8\n").err())
                .contains(":1: the column 'country' is missing");
        assertThat(run(HEADER.replace("note", "note,more") + LFP.replace("\n", ",\n"))
                        .err())
                .contains("the column 'more' is not known here");
    }

    @Test
    void seriesOfTheWorldBankAreTakenInAndTheirVersionsNotMixed() throws IOException {
        var header = "code,iso3,year,value,source\n";
        var run = run(
                header
                        + "SG.GEN.PARL.ZS,KAZ,2025,30.5,open-numbers/ddf--open_numbers--world_development_indicators@01a34e8b\n");
        assertThat(run.err()).contains("index/worldbank/series.csv: 1 added, 0 changed, 0 same");
        assertThat(Files.readString(folder.resolve("data/index/worldbank/series.csv")))
                .endsWith(
                        "SG.GEN.PARL.ZS,KAZ,2025,30.5,open-numbers/ddf--open_numbers--world_development_indicators@01a34e8b\n");
        assertThat(run(header + "SG.GEN.PARL.ZS,KAZ,2024,30.5,another\n").err()).contains("are mixed in one series");
        assertThat(run(header
                                + "SG.GEN.PARL.ZS,KAZ,2024,305,open-numbers/ddf--open_numbers--world_development_indicators@01a34e8b\n")
                        .err())
                .contains(":2: column 4 (value): 305 is not from 0 to 200 (percent)");
        assertThat(run(header
                                + "SG.GEN.PARL.ZS,KAZ,2999,30,open-numbers/ddf--open_numbers--world_development_indicators@01a34e8b\n")
                        .err())
                .contains(":2: column 3 (year)");
        assertThat(run(header
                                + "NO.SUCH,KAZ,2024,30,open-numbers/ddf--open_numbers--world_development_indicators@01a34e8b\n")
                        .err())
                .contains("there is no series 'NO.SUCH'");
    }

    private Run run(String csv, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("new.csv"), csv);
        return more.length == 0
                ? Run.of("index", "import", file, "--into", folder.resolve("data"))
                : Run.of("index", "import", file, "--into", folder.resolve("data"), more[0]);
    }

    private Path edition(int year) {
        return folder.resolve("data/index/wef/indicators-%d.csv".formatted(year));
    }
}
