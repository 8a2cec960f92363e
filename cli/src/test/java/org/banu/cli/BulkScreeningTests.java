package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.banu.data.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class BulkScreeningTests {

    private static final String HEADER = "id,sex,age,place,amount,purpose,noArrears,started\n";
    private static final String AIGUL = "aigul,woman,34,KZ-75,500000 KZT,start;equipment,true,2024-05-01\n";

    @TempDir
    Path folder;

    @Test
    void everyPersonGetsTheVerdictsThatSheWouldGetAlone() throws IOException {
        var run = screen(HEADER + AIGUL + "\"b, c\",,,,,-,,\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        var lines = Files.readAllLines(verdicts());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("aigul,");
        assertThat(lines.get(2)).startsWith("\"b, c\",");

        var alone = folder.resolve("aigul.json");
        Files.writeString(alone, """
                {"sex": "woman", "age": 34, "place": "KZ-75", "amount": {"amount": 500000, "unit": "KZT"},
                 "purpose": ["start", "equipment"], "noArrears": true, "started": "2024-05-01"}
                """);
        var screenings = JsonMapper.shared()
                .readTree(Run.of("screen", alone, "--as-of", "2026-11-24", "--format", "json")
                        .out());
        var programmes = List.of(lines.getFirst().split(","));
        var cells = List.of(lines.get(1).split(","));
        assertThat(programmes).hasSize(Facts.shipped().rules().size() + 1);
        for (var i = 1; i < programmes.size(); i++) {
            assertThat(screenings.get(i - 1).get("programme").asString()).isEqualTo(programmes.get(i));
            assertThat(cells.get(i))
                    .isEqualTo(screenings.get(i - 1).get("verdict").asString());
        }
    }

    @Test
    void withoutIdsThePeopleAreNumbered() throws IOException {
        assertThat(screen("\uFEFFsex\nwoman\nman\n").code()).isZero();
        assertThat(Files.readAllLines(verdicts()).get(2)).startsWith("2,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ,women,,,,,,            | :3: column 2: sex: “women” is not one of the codes
            ,,x,,,,,                | :3: column 3: age: This must be a number
            ,,,,500000,,,           | :3: column 5: amount: This must be an amount with its unit
            ,,,,500000 EUR,,,       | :3: column 5: amount: The unit “EUR” does not fit
            ,,,,,start;fly,,        | :3: column 6: purpose: “fly” is not one of the codes
            ,,,,,,yes,              | :3: column 7: noArrears: This must be true or false
            ,,,,,,,01.05.2024       | :3: column 8: started: This must be a date
            ,woman                  | :3: column 2: 2 cells where the header has 8
            ,,,,,,,,                | :3: column 8: 9 cells where the header has 8
            """)
    void aWrongRowIsNamedAndNothingIsWritten(String row, String said) throws IOException {
        Files.writeString(verdicts(), "what stood here before");
        var run = screen(HEADER + AIGUL + row + "\n" + AIGUL);
        assertThat(run.err()).contains("people.csv" + said).contains("Nothing was written.");
        assertThat(run.code()).isEqualTo(1);
        assertThat(verdicts()).hasContent("what stood here before");
        assertNothingElseIsLeft();
    }

    @Test
    void twentyProblemsAreShownAndTheOthersCounted() throws IOException {
        var run = screen("sex\n" + "women\n".repeat(1_025));
        assertThat(run.err().lines().filter(it -> it.contains("“women”"))).hasSize(20);
        assertThat(run.err()).contains("… and 1,005 more.", "1,025 wrong cells or lines. Nothing was written.");
        assertThat(verdicts()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sexx,age    | :1: column 1: There is no attribute “sexx”.
            age,age     | :1: column 2: the column 'age' comes twice
            id          | :1: the header names no attribute.
            """)
    void aWrongHeaderIsRefused(String header, String said) throws IOException {
        var run = screen(header + "\n1,2\n");
        assertThat(run.err()).contains("people.csv" + said);
        assertThat(run.code()).isEqualTo(2);
        assertThat(verdicts()).doesNotExist();
    }

    @Test
    void whatIsNoCsvLeavesNothingBehind() throws IOException {
        var empty = screen("");
        assertThat(empty.err()).contains("the file is empty");
        assertThat(empty.code()).isEqualTo(2);
        var unclosed = screen("sex,age\nwoman,\"34\nman,35\n");
        assertThat(unclosed.err()).contains("people.csv").doesNotContain("\tat ");
        assertThat(unclosed.code()).isNotZero();
        var endless = new byte[10 * 1024 * 1024];
        Arrays.fill(endless, (byte) 'a');
        assertJunk(endless);
        var junk = new byte[10 * 1024 * 1024];
        new Random(7).nextBytes(junk);
        assertJunk(junk);
        assertNothingElseIsLeft();
    }

    private void assertJunk(byte[] junk) throws IOException {
        var people = Files.write(folder.resolve("people.csv"), junk);
        var run = Run.of("screen", "--profiles", people, "--out", verdicts());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("people.csv").doesNotContain("Exception", "\tat ");
        assertThat(run.err().length()).isLessThan(10_000);
        assertThat(verdicts()).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsSaidPlainly() throws IOException {
        var people = Files.writeString(folder.resolve("people.csv"), HEADER + AIGUL);
        assertThat(Run.of("screen", "--profiles", people, "--out", folder.resolve("no/verdicts.csv"))
                        .err())
                .contains("there is no such folder");
        assertThat(Run.of("screen", "--profiles", people, "--out", folder).err())
                .contains("this is a folder");
        assertThat(Run.of("screen", "--profiles", people, "--out", people).err())
                .contains("would overwrite");
        assertThat(people).hasContent(HEADER + AIGUL);
        assertThat(Run.of("screen", "--profiles", people).code()).isEqualTo(2);
        assertThat(Run.of("screen", "--profiles", folder.resolve("none.csv"), "--out", verdicts())
                        .err())
                .contains("there is no such file");
    }

    private Run screen(String csv) throws IOException {
        var people = Files.writeString(folder.resolve("people.csv"), csv);
        return Run.of("screen", "--profiles", people, "--out", verdicts(), "--as-of", "2026-11-24");
    }

    private Path verdicts() {
        return folder.resolve("verdicts.csv");
    }

    private void assertNothingElseIsLeft() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString())).isSubsetOf("people.csv", "verdicts.csv");
        }
    }
}
