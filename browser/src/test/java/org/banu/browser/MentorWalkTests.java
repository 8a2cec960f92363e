package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offering oneself as a mentor, being found by somebody else, and withdrawing. */
class MentorWalkTests {

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false"})
    void sheOffersHerselfIsFoundAndWithdraws(String language, boolean script) {
        var site = Site.ADDRESS + "/" + language;
        var name = "سائرہ " + UUID.randomUUID();
        var faults = new ArrayList<String>();
        try (var hers = phone(script);
                var others = phone(script)) {
            var saira = hers.newPage();
            var reader = others.newPage();
            saira.onPageError(faults::add);
            reader.onPageError(faults::add);
            People.signsUp(saira, language);
            saira.navigate(site + "/mentors");
            isSound(saira, script);
            saira.locator("main a[href$='/account/mentor']").first().click();
            isSound(saira, script);
            // What is wrong is named at its field.
            saira.locator("#name").fill(name);
            saira.locator("form[action$='/account/mentor'] button").click();
            isSound(saira, script);
            assertThat(saira.locator(".error-summary a[href='#topics']").count())
                    .isEqualTo(1);
            assertThat(saira.locator("#name").inputValue()).isEqualTo(name);

            saira.locator("input[name=topics]").first().check();
            saira.locator("input[name=countries]").first().check();
            saira.locator("#hours").fill("4");
            saira.locator("#about").fill("بارہ سال سے اپنی دکان چلاتی ہوں");
            saira.locator("form[action$='/account/mentor'] button").click();
            saira.locator("details.sure summary").waitFor();
            isSound(saira, script);
            reader.navigate(site + "/mentors");
            assertThat(reader.locator("main").textContent()).doesNotContain(name);

            // Only once she agrees do others see her.
            saira.locator("#consent-mentoring").check();
            saira.locator("form[action$='/account/mentor'] button").click();
            saira.locator("#consent-mentoring:checked").waitFor();
            isSound(saira, script);
            var topic = saira.locator("input[name=topics]").first().getAttribute("value");
            reader.navigate(site + "/mentors?topic=" + topic);
            isSound(reader, script);
            assertThat(reader.locator("main .card h2").allTextContents()).contains(name);
            assertThat(reader.locator("main").textContent()).doesNotContain("+92");

            saira.locator("details.sure summary").click();
            isSound(saira, script);
            saira.locator("form[action$='/account/mentor/remove'] button").click();
            saira.locator("form[action$='/account/mentor/remove']")
                    .waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
            isSound(saira, script);
            reader.navigate(site + "/mentors");
            isSound(reader, script);
            assertThat(reader.locator("main").textContent()).doesNotContain(name);
            assertThat(faults).isEmpty();
        }
    }
}
