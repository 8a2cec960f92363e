package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proving who owns a business through a holding, on a phone. */
class OwnershipWalkTests {

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false"})
    void sheProvesOwnershipThroughAHolding(String language, boolean script) {
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            People.signsUp(page, language);
            var ownership = People.addsBusiness(page, language, "Жібек", "KZ", "REGISTERED") + "/ownership";

            page.navigate(ownership);
            isSound(page, script);
            page.locator(".alone a.button").click();
            isSound(page, script);
            // What is wrong is named at its field.
            save(page);
            assertThat(page.locator(".error-summary a[href='#percent']").count())
                    .isEqualTo(1);
            isSound(page, script);
            person(page, "صائمہ", "WOMAN", "30");
            page.waitForURL(ownership);
            isSound(page, script);

            page.locator("main a[href*='kind=ENTITY']").first().click();
            isSound(page, script);
            page.locator("#name").fill("Жібек холдингі");
            page.locator("#country").selectOption("KZ");
            page.locator("#percent").fill("70");
            save(page);
            page.waitForURL(ownership);
            page.locator(".owners ul .add a[href*='kind=PERSON']").first().click();
            isSound(page, script);
            person(page, "Айгүл", "WOMAN", "75");
            page.waitForURL(ownership);
            isSound(page, script);

            page.navigate(ownership + "/offices/new");
            isSound(page, script);
            page.locator("#who").selectOption(page.locator("#who option").last().getAttribute("value"));
            page.locator("input[value=CHIEF_EXECUTIVE]").check();
            page.locator("input[value=SIGNATORY]").check();
            save(page);
            page.waitForURL(ownership);
            page.navigate(ownership + "/proofs/new");
            isSound(page, script);
            page.locator("#says").fill("Тізілімнен үзінді");
            save(page);
            page.waitForURL(ownership);
            isSound(page, script);
            page.locator("main a[href*='/stakes/']").first().click();
            isSound(page, script);

            page.navigate(ownership.replace("/ownership", "/definitions"));
            isSound(page, script);
            assertThat(page.locator("h1").textContent()).containsPattern("[82۸][25۲][.,٫]5");
            assertThat(page.locator(".verdict.likely").count()).isPositive();
            assertThat(faults).isEmpty();
        }
    }

    private static void person(Page page, String name, String sex, String percent) {
        page.locator("#name").fill(name);
        page.locator("input[value=" + sex + "]").check();
        page.locator("#percent").fill(percent);
        save(page);
    }

    private static void save(Page page) {
        page.locator("main form button").last().click();
    }
}
