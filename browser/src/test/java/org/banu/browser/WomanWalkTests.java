package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of one woman from her number to being erased, each page led to by the one before. */
class WomanWalkTests {

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false"})
    void sheSignsUpRegistersProvesOwnershipIsListedAndErasesHerself(String language, boolean script) {
        var directory = Site.ADDRESS + "/" + language + "/directory?q=zarmina";
        var faults = new ArrayList<String>();
        try (var hers = phone(script);
                var others = phone(script)) {
            var page = hers.newPage();
            var visitor = others.newPage();
            page.onPageError(faults::add);
            page.navigate(Site.ADDRESS + "/" + language + "/");
            page.locator("header a[href$='/sign-in']").click();
            page.locator("main a[href$='/sign-up']").first().click();
            isSound(page, script);
            People.signsUp(page, language);
            var business = People.addsBusiness(page, language, "زرمینہ ملبوسات", "PK", "REGISTERED");
            isSound(page, script);

            page.locator("main a[href$='/ownership']").click();
            throughAHolding(page, script);
            page.locator("main a[href$='/definitions']").click();
            isSound(page, script);
            assertThat(page.locator(".verdict.likely").count()).isPositive();

            page.navigate(business);
            page.locator("main a[href$='/listing']").click();
            page.locator(".consent input").check();
            page.locator("main form[action$='/listing'] button").click();
            page.locator(".notice.good").waitFor();
            isSound(page, script);
            var found = "article a[href$='/directory/" + business.substring(business.lastIndexOf('/') + 1) + "']";
            visitor.navigate(directory);
            assertThat(visitor.locator(found).count()).isEqualTo(1);

            page.locator("header a[href$='/account']").click();
            page.locator("main a[href$='/account/erase']").click();
            isSound(page, script);
            page.locator("#password").fill(People.PASSWORD);
            page.locator("main form button").click();
            page.waitForURL("**/erased");
            isSound(page, script);
            visitor.navigate(directory);
            assertThat(visitor.locator(found).count()).isZero();
            visitor.navigate(business.replace("/businesses/", "/directory/"));
            assertThat(visitor.locator("main").textContent()).doesNotContain("زرمینہ");
            assertThat(faults).isEmpty();
        }
    }

    /** She owns a company that owns four fifths of the business. */
    private static void throughAHolding(Page page, boolean script) {
        isSound(page, script);
        page.locator(".alone a.button").click();
        page.locator("a[href*='kind=ENTITY']").click();
        page.locator("#name").fill("زرمینہ ہولڈنگ");
        page.locator("#country").selectOption("PK");
        page.locator("#percent").fill("80");
        page.locator("main form button").last().click();
        page.waitForURL("**/ownership");
        isSound(page, script);
        page.locator(".owners ul .add a[href*='kind=PERSON']").click();
        page.locator("#name").fill("زرمینہ");
        page.locator("input[value=WOMAN]").check();
        page.locator("#percent").fill("100");
        page.locator("main form button").last().click();
        page.waitForURL("**/ownership");
        isSound(page, script);
        page.locator("main a[href$='/proofs/new']").click();
        page.locator("#says").fill("کمپنی کے اندراج کی نقل");
        page.locator("main form button").last().click();
        page.waitForURL("**/ownership");
        isSound(page, script);
    }
}
