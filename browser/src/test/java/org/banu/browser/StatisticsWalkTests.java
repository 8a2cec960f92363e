package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the front page to the figures on women's businesses, and what stands behind them. */
class StatisticsWalkTests {

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "ru,true"})
    void sheFindsTheFiguresAndReadsHowTheyAreMade(String language, boolean script) {
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            page.navigate(Site.ADDRESS + "/" + language + "/");
            page.locator("main .card a[href$='/statistics']").click();
            page.waitForURL("**/statistics");
            isSound(page, script);
            page.locator("main details:not(.menu) > summary").last().click();
            assertThat(page.locator("main details").last().locator("p").first().isVisible())
                    .isTrue();
            isSound(page, script);
            page.locator("main .links a[href$='/directory']").click();
            page.waitForURL("**/directory");
            page.locator("main .links a[href$='/statistics']").click();
            page.waitForURL("**/statistics");
            assertThat(faults).isEmpty();
        }
    }
}
