package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.FrameTests.CUT;
import static org.banu.browser.Soundness.PHONE_HEIGHT;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;
import static org.banu.browser.Soundness.width;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking through the directory and at her messages, and a header that holds however wide the window is. */
class DirectoryWalkTests {

    private static final String PASSWORD = "چار مور چھت پر ناچے";

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false"})
    void sheLooksForABusinessAndAtHerMessages(String language, boolean script) {
        var site = Site.ADDRESS + "/" + language;
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            signUp(page, site);
            page.navigate(site + "/directory");
            isSound(page, script);
            page.locator("#q").fill("سلائی");
            page.locator("#sector").selectOption("retail");
            page.locator("#country").selectOption("PK");
            page.locator("form.filters button").click();
            isSound(page, script);
            assertThat(page.locator(".empty").count()).isEqualTo(1);
            page.locator(".empty a").click();
            page.locator("details:not(.menu) summary").first().click();
            isSound(page, script);
            page.navigate(site + "/account");
            page.locator("main a[href$='/account/inquiries']").click();
            page.waitForURL("**/account/inquiries");
            isSound(page, script);
            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "ru", "kk", "ur"})
    void theHeaderIsWholeInEveryWindowWhenSheIsSignedIn(String language) {
        var site = Site.ADDRESS + "/" + language;
        try (var context = phone(true)) {
            var page = context.newPage();
            signUp(page, site);
            page.navigate(site + "/directory");
            // What is folded away lies nowhere.
            page.locator("details.menu > summary").click();
            for (var wide : new int[] {360, 768, 1024, 1060, 1280, 1366, 1920}) {
                page.setViewportSize(wide, PHONE_HEIGHT);
                assertThat(width(page)).as("at " + wide).isLessThanOrEqualTo(wide);
                assertThat((Boolean) page.evaluate(CUT)).as("at " + wide).isFalse();
            }
        }
    }

    private static void signUp(Page page, String site) {
        page.navigate(site + "/sign-up");
        page.locator("#phone")
                .fill("+92300%07d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 10_000_000)));
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button").click();
        page.locator("ul.codes").waitFor();
    }
}
