package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.NARROWEST_WIDTH;
import static org.banu.browser.Soundness.PHONE_HEIGHT;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;
import static org.banu.browser.Soundness.width;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What surrounds every page: the menu and the languages are whole on the narrowest phone, also on an error page. */
class FrameTests {

    /** Whether a link of the header lies partly outside the window. */
    static final String CUT = """
            [...document.querySelectorAll('header a')].some(it => {
                const box = it.getBoundingClientRect();
                return box.width > 0 && (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5
                    || it.scrollWidth > it.clientWidth + 1);
            })""";

    @ParameterizedTest
    @CsvSource({"en", "ru", "kk", "ur"})
    void theMenuIsWholeOnEveryPhone(String language) {
        try (var context = phone(true)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/" + language + "/programmes");
            page.locator("details.menu > summary").click();
            for (var wide : new int[] {NARROWEST_WIDTH, 360, 412, 500, 768, 1280}) {
                page.setViewportSize(wide, PHONE_HEIGHT);
                assertThat(isCut(page)).as("at " + wide).isFalse();
                assertThat(width(page)).isLessThanOrEqualTo(wide);
            }
        }
    }

    /** Who looks after Banu has the most in it. */
    @ParameterizedTest
    @CsvSource({"en,false", "ru,false", "kk,false", "ur,false", "en,true", "ru,true", "kk,true", "ur,true"})
    void theMenuIsWholeWhenSheIsSignedIn(String language, boolean administrator) {
        try (var context = phone(true)) {
            var page = context.newPage();
            if (administrator) {
                People.becomesAdministrator(page, language);
            } else {
                People.signsUp(page, language);
            }
            page.navigate(Site.ADDRESS + "/" + language + "/directory");
            assertThat(page.locator("nav.main a[href$='/admin']").count()).isEqualTo(administrator ? 1 : 0);
            // What is folded away lies nowhere.
            page.locator("details.menu > summary").click();
            for (var wide : new int[] {360, 768, 1024, 1060, 1280, 1366, 1920}) {
                page.setViewportSize(wide, PHONE_HEIGHT);
                assertThat(isCut(page)).as("at " + wide).isFalse();
                assertThat(width(page)).as("at " + wide).isLessThanOrEqualTo(wide);
            }
        }
    }

    /** The control: a menu that may not wrap is cut, and that is seen. */
    @Test
    void aMenuThatIsCutIsSeen() {
        try (var context = phone(true)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/kk/programmes");
            page.evaluate(
                    "document.querySelectorAll('nav.languages a').forEach(it => it.style.minInlineSize = '9rem')");
            assertThat(isCut(page)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "ru", "kk", "ur"})
    void anErrorIsAPageLikeAnyOther(String language) {
        try (var context = phone(true)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/" + language + "/nowhere");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            isSound(page, true);
        }
    }

    private static boolean isCut(Page page) {
        return (Boolean) page.evaluate(CUT);
    }
}
