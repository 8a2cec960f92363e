package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the front page to a programme's own page, as on an old phone. */
class FinderWalkTests {

    static final int PHONE_WIDTH = 360;
    static final Set<String> GRAVE = Set.of("serious", "critical");

    @ParameterizedTest
    @CsvSource({"en,true", "en,false", "ru,true", "ru,false", "kk,true", "kk,false", "ur,true", "ur,false"})
    void aWomanFindsWhatFitsHer(String language, boolean script) {
        try (var context = Site.BROWSER.newContext(
                new NewContextOptions().setViewportSize(PHONE_WIDTH, 740).setJavaScriptEnabled(script))) {
            var faults = new ArrayList<String>();
            var page = context.newPage();
            page.onConsoleMessage(it -> {
                if (it.type().equals("error")) {
                    faults.add(it.text());
                }
            });
            page.onPageError(faults::add);

            page.navigate(Site.ADDRESS + "/" + language + "/");
            isSound(page, script);
            page.locator("main a.button").first().click();
            page.locator("input[name=country][value=PK]").check();
            page.locator("main form button").first().click();
            page.waitForURL("**/finder/questions/place");
            isSound(page, script);
            page.locator("select[name=place]").selectOption("PK-PB-LAHORE");
            page.locator("main form button").first().click();
            page.waitForURL("**/finder/questions/sex");
            page.locator("input[name=sex][value=woman]").check();
            page.locator("main form button").first().click();
            page.waitForURL(it -> it.contains("/finder/questions/") && !it.endsWith("/sex"));
            page.navigate(Site.ADDRESS + "/" + language + "/finder/results?kind=finance");
            isSound(page, script);
            assertThat(page.locator("article.card").count()).isGreaterThan(10);
            assertThat(page.locator("article.card .verdict.not").count()).isPositive();

            page.locator("article.card h3 a").first().click();
            page.waitForURL("**/programmes/**");
            isSound(page, script);
            assertThat(page.locator("ul.trace li").count()).isPositive();
            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "ru", "kk", "ur"})
    void theCatalogueIsSearched(String language) {
        try (var context = Site.BROWSER.newContext(new NewContextOptions().setViewportSize(PHONE_WIDTH, 740))) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/" + language + "/programmes?q=damu");
            isSound(page, true);
            assertThat(page.locator("article.card").count()).isPositive();
        }
    }

    /** The control: a picture without words is grave and is found. */
    @Test
    void theCheckOfAccessibilityFinds() {
        try (var context = Site.BROWSER.newContext()) {
            var page = context.newPage();
            page.setContent(
                    "<html lang=en><title>x</title><main><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></main>");
            assertThat(graveFindings(page)).isNotEmpty();
        }
    }

    /** Nothing is wider than the phone, and nothing grave stands in the way of a reader with a disability. */
    private static void isSound(Page page, boolean script) {
        assertThat(page.locator("h1").count()).isEqualTo(1);
        if (script) {
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(page.url())
                    .isLessThanOrEqualTo(PHONE_WIDTH);
            assertThat(graveFindings(page)).as(page.url()).isEmpty();
        }
    }

    private static List<String> graveFindings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(it -> GRAVE.contains(it.getImpact()))
                        .map(it -> it.getId() + ": " + it.getNodes().getFirst().getHtml())
                        .toList();
    }
}
