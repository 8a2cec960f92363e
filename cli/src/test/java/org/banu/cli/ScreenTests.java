package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.banu.data.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ScreenTests {

    private static final String GOOD = """
            {"sex": "woman", "age": 34, "place": "KZ-75", "amount": {"amount": 500000, "unit": "KZT"},
             "purpose": ["start", "equipment"], "noArrears": true, "started": "2024-05-01", "stage": null}
            """;

    @TempDir
    Path folder;

    @Test
    void everyProgrammeHasAVerdictATraceAndAHash() throws IOException {
        var run = Run.of("screen", profile(GOOD), "--as-of", "2026-11-24", "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        var screenings = JsonMapper.shared().readTree(run.out());
        assertThat(screenings.size()).isEqualTo(Facts.shipped().rules().size());
        for (var screening : screenings) {
            assertThat(screening.get("verdict").asString()).isIn("likely", "not", "undecided");
            assertThat(screening.get("hash").asString()).matches("[0-9a-f]{64}");
            assertThat(screening.get("trace").isArray()).isTrue();
            assertThat(screening.get("wouldChange").isArray()).isTrue();
            for (var finding : screening.get("trace")) {
                assertThat(finding.get("status").asString()).isIn("met", "notMet", "unknown", "providerDecides");
                assertThat(finding.get("condition").isObject()).isTrue();
            }
        }
        assertThat(run.out()).contains("\"amount\" : 500000,").doesNotContain("E+");
    }

    @Test
    void theSameProfileOnTheSameDayGivesTheSameBytes() throws IOException {
        var file = profile(GOOD);
        var first = Run.of("screen", file, "--as-of", "2026-11-24", "--format", "json");
        var second = Run.of("screen", file, "--as-of", "2026-11-24", "--format", "json");
        assertThat(second).isEqualTo(first);
        var otherDay = Run.of("screen", file, "--as-of", "2016-11-24", "--format", "json");
        assertThat(otherDay.out()).isNotEqualTo(first.out());
    }

    @Test
    void theTableShowsWhatFitsFirst() throws IOException {
        var run = Run.of("screen", profile(GOOD), "--as-of", "2026-11-24");
        assertThat(run.code()).isZero();
        assertThat(run.out()).containsSubsequence("Likely eligible (", "We need to know more (", "Not eligible (");
    }

    @Test
    void csvHasALineForEachProgramme() throws IOException {
        var run = Run.of("screen", profile(GOOD), "--format", "csv");
        assertThat(run.out().lines().findFirst()).contains("programme,verdict,hash,reason");
        assertThat(run.out().lines().count()).isEqualTo(Facts.shipped().rules().size() + 1);
    }

    @Test
    void nothingKnownIsAProfileToo() throws IOException {
        assertThat(Run.of("screen", profile("{}")).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"sexx": "woman"}                             | :1:10: sexx: There is no attribute “sexx”.
            {"amount": {"amount": 5, "unit": "EUR"}}      | amount: The unit “EUR” does not fit here
            {"amount": 500000}                            | amount: This must be an amount with its unit
            {"age": {"amount": 5, "unit": "month"}}       | age: The unit “month” does not fit here
            {"age": "34"}                                 | age: This must be a number
            {"age": -1}                                   | age: -1 is too small
            {"age": 1e999999999}                          | age: This number has too many digits.
            {"sex": "women"}                              | sex: “women” is not one of the codes here: woman
            {"sex": ["woman"]}                            | sex: This must be one of these codes
            {"purpose": "start"}                          | purpose: This must be a list of codes
            {"purpose": ["start", 1]}                     | purpose: This must be a list of codes
            {"noArrears": "yes"}                          | noArrears: This must be true or false.
            {"started": "2024-02-30"}                     | started: This must be a date
            {"age": 34, "age": 35}                        | :1:13: age: “age” is here twice.
            {"age": 34                                    | This is not JSON from here on.
            {"age": 34} x                                 | This is not JSON from here on.
            {"age": NaN}                                  | This is not JSON from here on.
            [1]                                           | This must be an object
            [[[[[[[[[[[[[[1]]]]]]]]]]]]]]                 | This is nested too deeply
            """)
    void aWrongProfileIsNamedByLineAndField(String json, String said) throws IOException {
        var run = Run.of("screen", profile(json));
        assertThat(run.err()).contains("profile.json:1:").contains(said).doesNotContain("Exception", "\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsLine() throws IOException {
        var run = Run.of("screen", profile("{\"age\": 34,\n \"sex\": 1,\n \"nothing\": 2}"));
        assertThat(run.err()).contains("profile.json:2:9: sex:", "profile.json:3:13: nothing:");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void junkIsRefusedInOneSentence() throws IOException {
        var junk = new byte[10 * 1024 * 1024];
        new Random(7).nextBytes(junk);
        var large = Run.of("screen", Files.write(folder.resolve("junk.json"), junk));
        assertThat(large.code()).isEqualTo(2);
        assertThat(large.err().lines()).singleElement().asString().contains("larger than");
        var small = Run.of("screen", Files.write(folder.resolve("small.json"), new byte[] {(byte) 0xff, 1, 2, 3}));
        assertThat(small.code()).isEqualTo(2);
        assertThat(small.err().lines()).singleElement().asString().contains("not JSON");
        var nothing = Run.of("screen", profile(""));
        assertThat(nothing.err()).contains("There is nothing here.");
    }

    @Test
    void aMissingFileAFolderAndAnUnrealDayAreSaidPlainly() throws IOException {
        assertThat(Run.of("screen", folder.resolve("none.json")).err()).contains("there is no such file");
        assertThat(Run.of("screen", folder).err()).contains("this is a folder");
        var day = Run.of("screen", profile(GOOD), "--as-of", "2024-13-01");
        assertThat(day.err()).contains("'2024-13-01' is not a date").doesNotContain("Exception");
        assertThat(day.code()).isEqualTo(2);
        assertThat(Run.of("screen").code()).isEqualTo(2);
    }

    private Path profile(String json) throws IOException {
        return Files.writeString(folder.resolve("profile.json"), json);
    }
}
