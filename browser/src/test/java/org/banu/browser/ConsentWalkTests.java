package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading what Banu needs and why, then allowing something and taking it back. */
class ConsentWalkTests {

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "ru,true", "kk,false"})
    void sheReadsWhatIsNeededAllowsOneThingAndTakesItBack(String language, boolean script) {
        var site = Site.ADDRESS + "/" + language;
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            page.navigate(site + "/sign-up");
            page.locator("main a[href$='/privacy']").click();
            page.waitForURL("**/privacy");
            isSound(page, script);
            assertThat(page.locator(".needs section").count()).isGreaterThan(5);

            People.signsUp(page, language);
            page.navigate(site + "/account");
            page.locator("main a[href$='/account/consents']").click();
            page.waitForURL("**/account/consents");
            isSound(page, script);
            assertThat(page.locator(".verdict.never").count()).isEqualTo(5);

            var screening = page.locator("#consent-screening");
            screening.locator("summary").click();
            isSound(page, script);
            screening.locator("form button").click();
            page.waitForURL("**/account/consents#consent-screening");
            assertThat(screening.locator(".verdict.given").count()).isEqualTo(1);
            assertThat(page.locator(".verdict.never").count()).isEqualTo(4);
            isSound(page, script);

            screening.locator("form[action$='/withdraw'] button").click();
            screening.locator(".verdict.withdrawn").waitFor();
            assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
            isSound(page, script);
            assertThat(faults).isEmpty();
        }
    }
}
