package org.banu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.banu.platform.PageTest;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A failed request comes again under {@code /error}, with the address that was asked for in an attribute. */
@PageTest
class ErrorsTests {

    final MockMvcTester browser;

    ErrorsTests(MockMvcTester browser) {
        this.browser = browser;
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

    @Test
    void aProgramGetsAProblemInstead() {
        assertThat(failed("/api/v1/nowhere", Language.URDU))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("\"instance\":\"/api/v1/nowhere\"");
    }

    private MvcTestResult failed(String address, Language remembered) {
        return browser.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                .cookie(new Cookie("language", remembered.code()))
                .exchange();
    }
}
