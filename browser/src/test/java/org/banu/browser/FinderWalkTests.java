package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.graveFindings;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the front page to a programme's own page, as on an old phone. */
class FinderWalkTests {

    @ParameterizedTest
    @CsvSource({"en,true", "en,false", "ru,true", "ru,false", "kk,true", "kk,false", "ur,true", "ur,false"})
    void aWomanFindsWhatFitsHer(String language, boolean script) {
        try (var context = phone(script)) {
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

    @Test
    void whatDoesNotFitIsFoldedAndItsLinkUnfoldsIt() {
        try (var context = phone(true)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/en/finder/results");
            var cards = page.locator("#undecided");
            assertThat(cards.isVisible()).isFalse();
            page.locator("a[href='#undecided']").click();
            cards.waitFor();
            page.navigate(Site.ADDRESS + "/en/finder/results?country=PK");
            assertThat(cards.isVisible()).isTrue();
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
}
