package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registering a business with three fields, telling more of it, and seeing what fits it. */
class BusinessWalkTests {

    private static final int DESK_WIDTH = 1280;

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false", "ru,true", "en,true"})
    void sheRegistersHerBusinessAddsMoreAndSeesWhatFitsIt(String language, boolean script) {
        var site = Site.ADDRESS + "/" + language;
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            People.signsUp(page, language);

            page.navigate(site + "/businesses");
            isSound(page, script);
            fitsADesk(page, script);
            page.locator(".empty a.button").click();
            isSound(page, script);
            // What is wrong is named at its field, and what was typed is kept.
            page.locator("#name").fill("گل سلائی گھر");
            page.locator("main form button").click();
            isSound(page, script);
            assertThat(page.locator(".error-summary a").count()).isEqualTo(2);
            assertThat(page.locator("#name").inputValue()).isEqualTo("گل سلائی گھر");
            page.locator("#sector").selectOption("clothing");
            page.locator("input[name=country][value=PK]").check();
            page.locator("input[name=form][value=INFORMAL]").check();
            page.locator("main form button").click();
            isSound(page, script);
            assertThat(page.locator("h1").textContent()).contains("گل سلائی گھر");
            var business = page.url();

            // What is missing next is the one button.
            page.locator(".actions a.button").first().click();
            assertThat(page.url()).endsWith("/place");
            isSound(page, script);
            page.locator("#place").selectOption("PK-PB-LAHORE");
            page.locator("main form button").click();
            page.locator(".actions a.button").first().click();
            assertThat(page.url()).endsWith("/size");
            isSound(page, script);
            page.locator("#employees").fill("۲");
            page.locator("#turnover").selectOption("UNDER_1_MILLION");
            page.locator("main form button").click();
            for (var part : new String[] {"names", "activity", "contact", "registration", "answers", "remove"}) {
                page.navigate(business.replaceFirst("#.*", "") + "/" + part);
                isSound(page, script);
            }

            page.navigate(business.replaceFirst("#.*", "") + "/programmes");
            isSound(page, script);
            assertThat(page.locator("details.group.likely, details.group.undecided")
                            .count())
                    .isPositive();
            page.locator("main .actions form button").click();
            page.locator("fieldset.question").waitFor();
            isSound(page, script);
            page.navigate(site + "/finder");
            isSound(page, script);
            assertThat(faults).isEmpty();
        }
    }

    /** Who is signed in has more in the menu than a visitor. */
    private static void fitsADesk(Page page, boolean script) {
        if (script) {
            page.setViewportSize(DESK_WIDTH, Soundness.PHONE_HEIGHT);
            assertThat(Soundness.width(page)).isLessThanOrEqualTo(DESK_WIDTH);
            page.setViewportSize(Soundness.PHONE_WIDTH, Soundness.PHONE_HEIGHT);
        }
    }
}
