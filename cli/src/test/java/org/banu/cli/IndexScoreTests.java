package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class IndexScoreTests {

    private static final List<String> CODES =
            List.of("LFP", "WAGE", "EEI", "LSM", "PTW", "LIT", "PRI", "SEC", "TER", "SRB", "HLE", "PARL", "MIN", "HOS");

    @TempDir
    Path folder;

    @Test
    void theShippedEditionGivesKazakhstanAndPakistanTheirRanks() {
        var run = Run.of("index", "score", "--edition", "2022", "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        var lines = run.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("iso3,level,code,score,rank,rankLow,rankHigh");
        assertThat(lines).anyMatch(it -> it.matches("KAZ,overall,overall,0\\.71[89]\\d+,65,\\d+,\\d+"));
        assertThat(lines).anyMatch(it -> it.matches("PAK,overall,overall,0\\.56[34]\\d+,145,\\d+,\\d+"));
        assertThat(lines).anyMatch(it -> it.matches("PAK,subindex,EPO,0\\.33\\d+,145,\\d+,\\d+"));
        assertThat(lines).anyMatch(it -> it.startsWith("KAZ,indicator,PTW,1.000000,1,1,"));
    }

    @Test
    void anUnseenEditionIsScoredInOneStepTheNewestFirst() throws IOException {
        var file = file(edition(2025, .5) + edition(2026, .9).lines().skip(1).reduce("", (a, b) -> a + b + "\n"));
        var newest = Run.of("index", "score", "--method", "gggi", "--edition", file, "--format", "csv");
        assertThat(newest.err()).isEmpty();
        assertThat(newest.out()).contains("KAZ,indicator,LFP,0.900000,1,");
        var older = Run.of("index", "score", "--edition", file, "--year", "2025", "--draws", "0", "--format", "csv");
        assertThat(older.out()).contains("KAZ,indicator,LFP,0.500000,1,,");
        assertThat(Run.of("index", "score", "--edition", file, "--year", "2024").err())
                .contains("no edition 2024");
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        var first = Run.of("index", "score", "--draws", "50", "--format", "json");
        assertThat(Run.of("index", "score", "--draws", "50", "--format", "json"))
                .isEqualTo(first);
        var rows = JsonMapper.shared().readTree(first.out());
        assertThat(rows.get(0).get("level").asString()).isEqualTo("overall");
        assertThat(Run.of("index", "score", "--draws", "0").out()).contains("iso3  level");
    }

    @Test
    void anEconomyWithTooFewValuesIsLeftOutAndSaid() throws IOException {
        var file = file(edition(2026, .9) + "PAK,Pakistan,2026,EPO,LFP,,,,,0.3,,,,\n");
        var run = Run.of("index", "score", "--edition", file, "--draws", "0", "--format", "csv");
        assertThat(run.err()).contains("PAK is left out: it has 1 of the 12 values");
        assertThat(run.out()).doesNotContain("PAK");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            KZA,,2026,EPO,LFP,,,,,0.9,,,,     | :2: column 1 (iso3): 'KZA' is no ISO
            ROM,,2026,EPO,LFP,,,,,0.9,,,,     | Maybe ROU was meant?
            KAZ,,26,EPO,LFP,,,,,0.9,,,,       | :2: column 3 (edition): 26 is no year
            KAZ,,,EPO,LFP,,,,,0.9,,,,         | :2: column 3 (edition): the year is missing
            KAZ,,2026,EPO,LPF,,,,,0.9,,,,     | :2: column 5 (indicator): the method gggi has no indicator 'LPF'
            KAZ,,2026,EDU,LFP,,,,,0.9,,,,     | :2: column 4 (subindex): LFP belongs to EPO
            KAZ,,2026,EPO,LFP,,,,,high,,,,    | :2: column 10 (score): 'high' is no number
            KAZ,,2026,EPO,LFP,,,,,83,,,,      | :2: column 10 (score): 83 is not from 0 to 20
            KAZ,,2026,EPO,LFP,,,,,-0.1,,,,    | :2: column 10 (score): -0.1 is not from 0
            KAZ,,2026,PE,PARL,,0.3,0.7,,0.4,,,,     | :2: column 8 (male): women and men together are 1.00
            KAZ,,2026,EPO,LFP                 | :2: column 5: 5 cells where the header has 14
            """)
    void aWrongCellIsNamedWithLineAndColumn(String row, String said) throws IOException {
        var run = Run.of("index", "score", "--edition", file(header() + row + "\n"), "--format", "csv");
        assertThat(run.err()).contains(said).contains("edition.csv");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void whatIsNoEditionIsSaidPlainly() throws IOException {
        assertThat(said("")).contains("the file is empty");
        assertThat(said("iso3,edition\nKAZ,2026\n")).contains(":1: the column 'indicator' is missing.");
        assertThat(said("iso3,edition,indicator,score\nKAZ,2026,LFP,\"0.9\nPAK"))
                .contains("edition.csv")
                .doesNotContain("\tat ");
        assertThat(said(edition(2026, .9) + "KAZ,,2026,EPO,LFP,,,,,0.9,,,,\n")).contains("stands in line 2 already");
        assertThat(said(header() + "KAZ,,2026,EPO,LFP,,,,,0.9,,,,\n")).contains("edition 2026: no economy");
        assertThat(Run.of("index", "score", "--edition", folder.resolve("none.csv"))
                        .err())
                .contains("there is no such file");
        assertThat(Run.of("index", "score", "--method", "other").err()).contains("there is no method 'other'");
        assertThat(Run.of("index", "score", "--edition", "2016").err()).contains("no economy");
    }

    private String said(String csv) throws IOException {
        var run = Run.of("index", "score", "--edition", file(csv));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        return run.err();
    }

    private Path file(String csv) throws IOException {
        return Files.writeString(folder.resolve("edition.csv"), csv);
    }

    private static String header() {
        return "iso3,country,edition,subindex,indicator,indicator_name,female,male,ratio,score,rank,weight_in_subindex,source,note\n";
    }

    private static String edition(int year, double score) {
        var text = new StringBuilder(header());
        CODES.forEach(it -> text.append("KAZ,Kazakhstan,%d,,%s,,,,,%s,,,,\n".formatted(year, it, score)));
        return text.toString();
    }
}
