package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laboratory: a figure is changed, typed wrongly and put right, and the least change to a goal is tried out. */
class LaboratoryWalkTests {

    @ParameterizedTest
    @CsvSource({"en,true", "en,false", "ru,true", "ru,false", "kk,true", "kk,false", "ur,true", "ur,false"})
    void aFigureIsChangedAndTheLadderMoves(String language, boolean script) {
        try (var context = phone(script)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/" + language + "/laboratory?economy=PAK&edition=2022");
            isSound(page, script);
            assertThat(page.locator("[data-field=PARL]").isVisible()).isEqualTo(script);
            var before = page.locator("#answer").innerText();

            page.locator("#PARL").fill("many");
            page.locator("form.levers button").click();
            page.locator("#note-PARL .error").waitFor();
            assertThat(page.locator("#PARL").inputValue()).isEqualTo("many");
            isSound(page, script);

            page.locator("#PARL").fill("90");
            page.locator("form.levers button").click();
            page.waitForURL("**&PARL=0.9");
            page.locator("#outcome figure").first().waitFor();
            assertThat(page.locator("#outcome figure").count()).isEqualTo(2);
            assertThat(page.locator("#answer").innerText()).isNotEqualTo(before);
            assertThat(page.locator(".error-summary").count()).isZero();
            isSound(page, script);
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "ru", "kk", "ur"})
    void aSliderMovesTheRankAndStaysWhereItIsOnTheScreen(String language) {
        try (var context = phone(true)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/" + language + "/laboratory?economy=PAK&edition=2022");
            var slider = page.locator("[data-field=MIN]");
            slider.scrollIntoViewIfNeeded();
            slider.focus();
            var at = slider.boundingBox().y;
            page.keyboard().press("End");
            page.waitForURL("**&MIN=1");
            page.locator("#outcome figure").first().waitFor();
            assertThat(page.locator("#MIN").inputValue()).isEqualTo("100");
            page.waitForTimeout(300);
            assertThat(slider.boundingBox().y).isBetween(at - 3, at + 3);
            isSound(page, true);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,true", "en,false", "ru,true", "ru,false", "kk,true", "kk,false", "ur,true", "ur,false"})
    void theLeastChangeIsFoundAndTriedOut(String language, boolean script) {
        try (var context = phone(script)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/" + language + "/laboratory?economy=PAK&edition=2022");
            page.locator("#keep > summary").click();
            page.locator("[name=keep][value=HOS]").check();
            page.locator("#to").fill("15");
            page.locator("#seek form button").click();
            page.waitForURL("**goal=places&to=15**");
            page.locator(".found ol").waitFor();
            isSound(page, script);

            page.locator(".found .button").click();
            page.locator("#outcome figure").first().waitFor();
            assertThat(page.locator("#answer").innerText()).contains("130");
            isSound(page, script);
        }
    }
}
