package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What holds of every page: it fits a phone, and nothing grave stands in the way of a reader with a disability. */
final class Soundness {

    static final int PHONE_WIDTH = 360;
    static final int NARROWEST_WIDTH = 320;
    static final int PHONE_HEIGHT = 740;

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Soundness() {}

    static BrowserContext phone(boolean script) {
        return Site.BROWSER.newContext(new NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setJavaScriptEnabled(script));
    }

    /** One heading; with script also measured and looked through. */
    static void isSound(Page page, boolean script) {
        assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
        if (script) {
            assertThat(width(page)).as(page.url()).isLessThanOrEqualTo(PHONE_WIDTH);
            assertThat(graveFindings(page)).as(page.url()).isEmpty();
        }
    }

    /** Of all that the page holds, in CSS pixels. */
    static int width(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    static List<String> graveFindings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(it -> GRAVE.contains(it.getImpact()))
                        .map(it -> it.getId() + ": " + it.getNodes().getFirst().getHtml())
                        .toList();
    }
}
