package org.banu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.banu.platform.PageTest;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.method.annotation.CsrfTokenArgumentResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A failed request comes again under {@code /error}, with the address that was asked for in an attribute. */
@PageTest
class ErrorsTests {

    final MockMvcTester browser;
    final JdbcClient database;
    final Errors errors;

    ErrorsTests(MockMvcTester browser, JdbcClient database, Errors errors) {
        this.browser = browser;
        this.database = database;
        this.errors = errors;
    }

    @ParameterizedTest
    @EnumSource
    void anErrorSpeaksTheLanguageOfTheAddressThatFailed(Language language) {
        var other = language == Language.KAZAKH ? Language.URDU : Language.KAZAKH;
        assertThat(failed("/" + language.code() + "/nowhere", other))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("<html lang=\"" + language.code() + "\"", "href=\"/" + other.code() + "/nowhere\"");
    }

    @Test
    void anAddressWithoutALanguageFailsInTheOneRemembered() {
        assertThat(failed("/nowhere", Language.RUSSIAN))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("<html lang=\"ru\"", "href=\"/kk/\"");
    }

    @Test
    void anUnknownAddressIsAPageInItsLanguage() {
        assertThat(browser.get().uri("/kk/nowhere").cookie(new Cookie("language", "ru")))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("<html lang=\"kk\"", "href=\"/ur/nowhere\"");
    }

    /** As by switching the language on the page that a form came back to. */
    @Test
    void whoAsksForTheAddressOfAFormFindsTheFormAboveIt() {
        assertThat(browser.get().uri("/kk/account/contacts?once=a/b"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/kk/account");
        assertThat(browser.put().uri("/kk/account/contacts")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aProgramGetsAProblemInstead() {
        assertThat(failed("/api/v1/nowhere", Language.URDU))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("\"instance\":\"/api/v1/nowhere\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "53300", "57P03", "08006"})
    void aDatabaseThatIsFullOrAwayIsNoFaultOfHers(String state) {
        assertThat(failed("/ur/finder", Language.URDU, problem(state)))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader("Retry-After", "60")
                .bodyText()
                .contains("<html lang=\"ur\"", "کچھ محفوظ نہیں ہوا");
    }

    @Test
    void aStatementThatIsWrongIsABug() {
        assertThat(failed("/en/finder", Language.ENGLISH, problem("42P01")))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyText()
                .contains("Something went wrong on our side");
    }

    @Test
    void aProgramIsToldWhenToComeAgain() {
        assertThat(asked("53100"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader("Retry-After", "60")
                .bodyText()
                .contains("/api/v1/problems/unavailable", "Nothing was saved.")
                .doesNotContain("could not");
    }

    @Test
    void aBugIsNotTakenForAFullDisk() {
        assertThat(asked("42P01")).hasFailed().failure().hasCauseInstanceOf(DataAccessException.class);
    }

    /** Sent to a handler whose statement fails in this way. */
    private MvcTestResult asked(String state) {
        return MockMvcTester.of(
                        List.of(new Failing()),
                        it -> it.setControllerAdvice(errors)
                                .setCustomArgumentResolvers(new CsrfTokenArgumentResolver())
                                .build())
                .get()
                .uri("/api/v1/failing?state=" + state)
                .requestAttr(CsrfToken.class.getName(), new DefaultCsrfToken("header", "parameter", "token"))
                .exchange();
    }

    private DataAccessException problem(String state) {
        return catchThrowableOfType(DataAccessException.class, () -> fail(state));
    }

    private void fail(String state) {
        database.sql("do $$ begin raise exception 'could not extend file' using errcode = '%s'; end $$"
                        .formatted(state))
                .update();
    }

    private MvcTestResult failed(String address, Language remembered, Exception problem) {
        return browser.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, problem)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                .cookie(new Cookie("language", remembered.code()))
                .exchange();
    }

    private MvcTestResult failed(String address, Language remembered) {
        return browser.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                .cookie(new Cookie("language", remembered.code()))
                .exchange();
    }

    @RestController
    class Failing {

        @GetMapping("/api/v1/failing")
        String get(@RequestParam String state) {
            fail(state);
            return "nothing failed";
        }
    }
}
