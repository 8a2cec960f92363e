package org.banu.platform.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ScreeningResourceTests {

    static final String ONE = """
            {"profile": {"age": 60, "sex": "woman", "place": "KZ-75"},
             "asOf": "2026-11-23", "programmes": ["pk-pmybals-tier-1"]}
            """;

    final Visitor program;

    ScreeningResourceTests(Visitor program) {
        this.program = program;
    }

    @Test
    void aProfileIsScreenedWithItsTrace() {
        var answer = post(ONE, "en");
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$[0].programme").isEqualTo("pk-pmybals-tier-1");
        assertThat(answer).bodyJson().extractingPath("$[0].verdict").isEqualTo("not");
        assertThat(answer).bodyJson().extractingPath("$[0].trace[0].status").isNotNull();
        assertThat(answer).bodyJson().extractingPath("$[0].hash").asString().hasSize(64);
    }

    @Test
    void theVerdictsComeAsCsvToo() {
        var answer = program.sends("/api/v1/screenings?format=csv")
                .contentType(MediaType.APPLICATION_JSON)
                .content(ONE)
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .startsWith("programme,verdict,notMet,unknown,providerDecides,hash\r\npk-pmybals-tier-1,not,");
    }

    @Test
    void theSameProfileGivesTheSameHash() {
        var body = "{\"profile\": {\"age\": 34}, \"asOf\": \"2026-11-23\"}";
        assertThat(Visitor.text(post(body, "en"))).isEqualTo(Visitor.text(post(body, "ru")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"profile\": {\"age\": }                       | 1 | 21",
                "{\"profile\": {},\\n\"asOf\": tomorrow}           | 2 | 9",
                "{\"profile\": {}}\\n{}                           | 2 | 1",
                "{\"profile\": {\"age\": 1, \\n \"age\": 2}}        | 2 | 2",
                "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]               | 1 | 14",
                "[]                                             | 1 | 1",
                "''                                             | 1 | 1"
            })
    void whatIsNotJsonOfThisFormIsNamedByLineAndColumn(String body, int line, int column) {
        assertThat(errors(post(body.replace("\\n", "\n"), "kk"), 400))
                .extracting(it -> it.toList().subList(1, 3))
                .containsExactly(List.of(line, column));
    }

    @Test
    void everyWrongFieldIsNamedAtOnceWithItsPlace() {
        var body = """
                {"profile": {"shoeSize": 38,
                             "age": "old",
                             "amount": {"amount": 5, "unit": "XXX"}},
                 "asOf": "yesterday",
                 "colour": 1,
                 "programmes": ["nothing"]}
                """;
        assertThat(errors(post(body, "en"), 400))
                .containsExactly(
                        tuple("profile.shoeSize", 1, 26),
                        tuple("profile.age", 2, 21),
                        tuple("profile.amount", 3, 24),
                        tuple("asOf", 4, 10),
                        tuple("colour", 5, 12),
                        tuple("programmes", 6, 17));
    }

    @Test
    void aProblemSpeaksTheLanguageOfTheCaller() {
        assertThat(post("{", "kk"))
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("JSON емес");
    }

    @ParameterizedTest
    @ValueSource(ints = {70_000, 10_000_000})
    void tooMuchIsRefused(int digits) {
        var answer = post("{\"profile\": {\"age\": " + "1".repeat(digits) + "}}", "en");
        assertThat(answer)
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("at most 64 KB");
    }

    @Test
    void anotherFormatIsRefused() {
        assertThat(program.sends("/api/v1/screenings")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content(ONE))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** Field, line and column of each error. */
    static List<Tuple> errors(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        return Visitor.json(answer)
                .at("/errors")
                .valueStream()
                .map(it -> tuple(
                        it.at("/field").asString(),
                        it.at("/line").asInt(),
                        it.at("/column").asInt()))
                .toList();
    }

    MvcTestResult post(String body, String language) {
        return program.sends("/api/v1/screenings")
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
