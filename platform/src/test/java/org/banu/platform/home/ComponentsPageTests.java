package org.banu.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ComponentsPageTests {

    final MockMvcTester browser;

    ComponentsPageTests(MockMvcTester browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void everyPartIsShownInEveryLanguage(Language language) {
        assertThat(browser.get().uri("/%s/components".formatted(language.code())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "class=\"verdict likely\"",
                        "class=\"verdict undecided\"",
                        "class=\"verdict not\"",
                        "class=\"trace\"",
                        "class=\"source\"",
                        "class=\"fresh\"",
                        "class=\"card stale\"",
                        "class=\"facts\"",
                        "class=\"stack cost\"",
                        "class=\"progress\"",
                        "class=\"error-summary\"",
                        "class=\"field wrong\"",
                        "class=\"notice good\"",
                        "class=\"empty\"");
    }

    /** The content policy forbids both, and a browser would leave them out without a word. */
    @ParameterizedTest
    @EnumSource
    void noStyleOrScriptStandsInThePage(Language language) {
        assertThat(browser.get().uri("/%s/components".formatted(language.code())))
                .bodyText()
                .doesNotContain("style=\"", "<style", "onclick=")
                .doesNotContainPattern("<script(?! src=)");
    }
}
