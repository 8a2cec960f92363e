package org.banu.platform.finder;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ScreeningResourceTests {

    final MockMvcTester program;

    ScreeningResourceTests(MockMvcTester program) {
        this.program = program;
    }

    @Test
    void aProfileIsScreenedWithItsTrace() {
        var answer = post("""
                {"profile": {"age": 60, "sex": "woman", "place": "KZ-75"},
                 "asOf": "2026-11-23", "programmes": ["pk-pmybals-tier-1"]}
                """, "en");
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$[0].programme").isEqualTo("pk-pmybals-tier-1");
        assertThat(answer).bodyJson().extractingPath("$[0].verdict").isEqualTo("not");
        assertThat(answer).bodyJson().extractingPath("$[0].hash").asString().hasSize(64);
    }

    @Test
    void theSameProfileGivesTheSameHash() throws Exception {
        var body = "{\"profile\": {\"age\": 34}, \"asOf\": \"2026-11-23\"}";
        assertThat(post(body, "en").getResponse().getContentAsString())
                .isEqualTo(post(body, "ru").getResponse().getContentAsString());
    }

    @Test
    void brokenJsonIsNamedInTheLanguageOfTheCaller() {
        assertThat(post("{\"profile\": {\"age\": }", "kk"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("Content-Language", "kk");
    }

    @Test
    void anUnknownAttributeIsNamed() {
        assertThat(post("{\"profile\": {\"shoeSize\": 38}}", "en"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("shoeSize");
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(post("{\"profile\": {\"age\": " + "1".repeat(70_000) + "}}", "en"))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    }

    MvcTestResult post(String body, String language) {
        return program.post()
                .uri("/api/v1/screenings")
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
