package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Her session ends while she types; what she typed is still hers to send. */
class LostFormWalkTests {

    private static final String NAME = "Зарина Әлімқызы";

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,false", "ru,true", "en,false"})
    void sheSignsInOnANewPageAndSendsWhatSheTyped(String language, boolean script) {
        try (var context = phone(script)) {
            var page = context.newPage();
            People.comesFromElsewhere(page);
            var number = People.number();
            page.navigate(Site.ADDRESS + "/" + language + "/sign-up");
            page.locator("#phone").fill(number);
            page.locator("#password").fill(People.PASSWORD);
            page.locator("main form button").click();
            page.locator("ul.codes").waitFor();

            page.navigate(Site.ADDRESS + "/" + language + "/account");
            page.locator("#name").fill(NAME);
            endsSession(context);
            send(page);
            isSound(page, script);
            assertThat(page.locator("textarea").inputValue()).isEqualTo(NAME);

            var beside = context.waitForPage(
                    () -> page.locator("main a[target=_blank]").click());
            beside.locator("#address").fill(number);
            beside.locator("#password").fill(People.PASSWORD);
            beside.locator("main form button").click();
            beside.waitForURL("**/account");

            // A new session has a new token, so she is asked once more.
            page.locator("main form button").click();
            isSound(page, script);
            assertThat(page.locator("textarea").inputValue()).isEqualTo(NAME);
            page.locator("main form button").click();
            page.waitForURL("**/account");
            assertThat(page.locator("#name").inputValue()).isEqualTo(NAME);
        }
    }

    private static void endsSession(BrowserContext context) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
        assertThat(context.cookies()).extracting((Cookie it) -> it.name).doesNotContain("session");
    }

    private static void send(Page page) {
        page.locator("form[action$='/account/profile'] button").click();
        page.locator("textarea").waitFor();
    }
}
