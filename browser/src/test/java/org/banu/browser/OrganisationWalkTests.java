package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding her organisation in the list and asking to act for it. */
class OrganisationWalkTests {

    @ParameterizedTest
    @CsvSource({
        "ur,true,ابھی کوئی نہیں",
        "ur,false,ابھی کوئی نہیں",
        "kk,true,әзірге ешкім жоқ",
        "kk,false,әзірге ешкім жоқ"
    })
    void sheFindsHerOrganisationAndAsksToActForIt(String language, boolean script, String nobodyYet) {
        var site = Site.ADDRESS + "/" + language;
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            People.signsUp(page, language);

            page.navigate(site + "/organisations");
            isSound(page, script);
            page.locator("#country").selectOption("PK");
            page.locator("#kind").selectOption("CHAMBER");
            page.locator("form.filters button").click();
            isSound(page, script);
            // Others act already, such as those of other walks.
            page.locator("tbody tr")
                    .filter(new FilterOptions().setHasText(nobodyYet))
                    .first()
                    .locator("th a")
                    .click();
            isSound(page, script);
            var name = page.locator("h1").textContent();
            page.locator("main a[href*='/organisations/new']").click();
            isSound(page, script);
            // What is wrong is named at its field.
            page.locator("main form button").click();
            assertThat(page.locator(".error-summary a[href='#evidence']").count())
                    .isEqualTo(1);
            isSound(page, script);
            page.locator("#evidence").fill("میں اس کی مجلسِ عاملہ میں ہوں");
            page.locator("main form button").click();
            page.waitForURL("**/account/organisations");
            isSound(page, script);
            assertThat(page.locator("main table").textContent()).contains(name);

            page.navigate(site + "/organisations/new");
            isSound(page, script);
            assertThat(faults).isEmpty();
        }
    }
}
