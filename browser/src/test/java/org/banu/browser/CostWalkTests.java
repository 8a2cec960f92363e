package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What loans cost: asked for wrongly, put right, and compared. */
class CostWalkTests {

    @ParameterizedTest
    @CsvSource({"en,true", "en,false", "ru,true", "ru,false", "kk,true", "kk,false", "ur,true", "ur,false"})
    void loansAreComparedOnceTheAmountIsRight(String language, boolean script) {
        try (var context = phone(script)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/" + language + "/cost");
            isSound(page, script);
            page.locator("#amount").fill("much");
            page.locator("#currency").selectOption("KZT");
            page.locator("#months").fill("24");
            page.locator("main form button").click();
            page.locator(".error-summary a[href='#amount']").waitFor();
            assertThat(page.locator("#amount").inputValue()).isEqualTo("much");
            isSound(page, script);

            page.locator("#amount").fill("5000000");
            page.locator("main form button").click();
            page.locator("table.cost").waitFor();
            assertThat(page.locator("table.cost tbody tr").count()).isGreaterThan(3);
            assertThat(page.locator(".error-summary").count()).isZero();
            isSound(page, script);
        }
    }
}
