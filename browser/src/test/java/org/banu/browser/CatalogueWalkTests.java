package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue: searched in the reader's own words, filtered, and one programme read. */
class CatalogueWalkTests {

    @ParameterizedTest
    @CsvSource({
        "en,true,guarantee",
        "en,false,guarantee",
        "ru,true,гарантия",
        "ru,false,гарантия",
        "kk,true,кепілдік",
        "kk,false,кепілдік",
        "ur,true,گارنٹی",
        "ur,false,گارنٹی"
    })
    void aProgrammeIsSearchedFilteredAndRead(String language, boolean script, String word) {
        try (var context = phone(script)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/" + language + "/programmes");
            isSound(page, script);
            page.locator("#q").fill(word);
            page.locator("form.filters button").click();
            page.waitForURL("**/programmes?q=**");
            page.locator("a[href='/" + language + "/programmes']:not(nav a)")
                    .first()
                    .waitFor();
            var found = page.locator("article.card").count();
            assertThat(found).isBetween(1, 60);

            page.locator("form.filters summary").click();
            page.locator("#country").selectOption("KZ");
            page.locator("form.filters button").click();
            page.waitForURL("**country=KZ**");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("article.card").count()).isBetween(1, found);
            isSound(page, script);

            page.locator("article.card h3 a").first().click();
            page.waitForURL("**/programmes/kz-**");
            isSound(page, script);
            assertThat(page.locator("#source-1").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "ru", "kk", "ur"})
    void aConditionOfSeveralPartsFitsAPhone(String language) {
        try (var context = phone(true)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/" + language + "/programmes/pk-pmybals-tier-1");
            assertThat(page.locator(".trace ul ul li").count()).isGreaterThan(1);
            isSound(page, true);
        }
    }
}
