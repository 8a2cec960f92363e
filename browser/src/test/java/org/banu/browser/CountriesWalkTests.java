package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where countries stand: from the list to one country, its brief, and two side by side. */
class CountriesWalkTests {

    @ParameterizedTest
    @CsvSource({"en,true", "en,false", "ru,true", "ru,false", "kk,true", "kk,false", "ur,true", "ur,false"})
    void aCountryIsFoundUnderstoodAndCompared(String language, boolean script) throws Exception {
        try (var context = phone(script)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/" + language + "/");
            page.locator("details.menu > summary").click();
            page.locator("nav.main a[href='/" + language + "/countries']").click();
            page.waitForURL("**/countries");
            isSound(page, script);
            assertThat(page.locator("table.ladder tbody tr").count()).isEqualTo(146);

            page.locator("select[name=region]").selectOption("143");
            page.locator("form.filters button").click();
            page.waitForURL("**region=143**");
            assertThat(page.locator("table.ladder tbody tr").count()).isBetween(2, 5);

            page.locator("#KAZ a").click();
            page.waitForURL("**/countries/KAZ?edition=2022");
            isSound(page, script);
            assertThat(page.locator("figure.picture").count()).isEqualTo(4);
            page.locator("figure.picture details summary").last().click();
            assertThat(page.locator("figure.picture table").last().isVisible()).isTrue();
            isSound(page, script);
            var taken = page.waitForDownload(
                    () -> page.locator("figure.picture a[download]").first().click());
            assertThat(Files.size(taken.path())).isGreaterThan(5_000);

            page.locator("a[href*='/brief']").click();
            page.waitForURL("**/brief**");
            isSound(page, script);
            page.navigate(Site.ADDRESS + "/" + language + "/compare");
            isSound(page, script);
            assertThat(page.locator("article.card").count()).isEqualTo(2);
            page.locator("select[name=economies]").nth(2).selectOption("ISL");
            page.locator("form.filters button").click();
            page.waitForURL("**economies=ISL**");
            assertThat(page.locator("article.card").count()).isEqualTo(3);
            isSound(page, script);
        }
    }
}
