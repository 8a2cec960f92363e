package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking through the directory and at her messages; being listed, found, written to, and left in peace. */
class DirectoryWalkTests {

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false"})
    void sheLooksForABusinessAndAtHerMessages(String language, boolean script) {
        var site = Site.ADDRESS + "/" + language;
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            People.signsUp(page, language);
            page.navigate(site + "/directory");
            isSound(page, script);
            page.locator("#q").fill("سلائی");
            page.locator("#sector").selectOption("retail");
            page.locator("#country").selectOption("PK");
            page.locator("form.filters button").click();
            isSound(page, script);
            assertThat(page.locator(".empty").count()).isEqualTo(1);
            page.locator(".empty a").click();
            page.locator("details:not(.menu) summary").first().click();
            isSound(page, script);
            page.navigate(site + "/account");
            page.locator("main a[href$='/account/inquiries']").click();
            page.waitForURL("**/account/inquiries");
            isSound(page, script);
            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false"})
    void sheIsListedFoundInAnotherScriptWrittenToAndLeftInPeace(String language, boolean script) {
        var faults = new ArrayList<String>();
        try (var hers = phone(script);
                var others = phone(script)) {
            var aida = hers.newPage();
            var buyer = others.newPage();
            aida.onPageError(faults::add);
            buyer.onPageError(faults::add);
            People.signsUp(aida, language);
            People.isCalled(aida, language, "Айда");
            var business = People.addsBusiness(aida, language, "Гүлсара тігін", "KZ", "INFORMAL");
            isListed(aida, script);

            People.signsUp(buyer, language);
            People.isCalled(buyer, language, "Bushra");
            writes(buyer, language, business, script);
            answersAndBlocks(aida, script);

            buyer.locator("#text").fill("Тағы бір сұрақ");
            buyer.locator("form[action$='/answer'] button").click();
            isSound(buyer, script);
            assertThat(buyer.locator(".error-summary a").count()).isEqualTo(1);
            assertThat(buyer.locator("main blockquote").textContent()).isEqualTo("Тағы бір сұрақ");
            // What she wrote is kept, and that she is blocked isn't said.
            buyer.navigate(business.replace("/businesses/", "/directory/") + "/write");
            buyer.locator("#text").fill("Тағы да мен");
            buyer.locator("main form button").click();
            assertThat(buyer.locator(".notice.bad").count()).isEqualTo(1);
            assertThat(buyer.locator("#text").inputValue()).isEqualTo("Тағы да мен");
            isSound(buyer, script);
            assertThat(faults).isEmpty();
        }
    }

    /** Not before she agrees. */
    private static void isListed(Page aida, boolean script) {
        aida.locator("main a[href$='/listing']").click();
        isSound(aida, script);
        aida.locator("#PRODUCTS").check();
        aida.locator("main form[action$='/listing'] button").click();
        isSound(aida, script);
        assertThat(aida.locator(".error-summary a").count()).isEqualTo(1);
        assertThat(aida.locator("#PRODUCTS").isChecked()).isTrue();
        aida.locator(".consent input").check();
        aida.locator("main form[action$='/listing'] button").click();
        aida.locator(".notice.good").waitFor();
        isSound(aida, script);
        aida.locator(".notice.good a").click();
        isSound(aida, script);
    }

    /** What is listed in Cyrillic is found in Latin letters, and in Arabic ones. */
    private static void writes(Page buyer, String language, String business, boolean script) {
        var found = "article a[href$='/directory/" + business.substring(business.lastIndexOf('/') + 1) + "']";
        for (var words : new String[] {"Gulsara", "گلسارا"}) {
            buyer.navigate(Site.ADDRESS + "/" + language + "/directory");
            buyer.locator("#q").fill(words);
            buyer.locator("form.filters button").click();
            isSound(buyer, script);
            assertThat(buyer.locator(found).count()).as(words).isEqualTo(1);
        }
        buyer.locator(found).click();
        isSound(buyer, script);
        buyer.locator("main a[href$='/write']").click();
        isSound(buyer, script);
        buyer.locator("main form button").click();
        assertThat(buyer.locator(".error-summary a[href='#text']").count()).isEqualTo(1);
        isSound(buyer, script);
        buyer.locator("#text").fill("Сколько стоит пальто?");
        buyer.locator("main form button").click();
        buyer.waitForURL("**/account/inquiries/*");
        isSound(buyer, script);
    }

    private static void answersAndBlocks(Page aida, boolean script) {
        aida.locator("header a[href$='/account']").click();
        // That it waits stands before the list of her pages.
        aida.locator("main a[href$='/account/inquiries']").first().click();
        isSound(aida, script);
        assertThat(aida.locator("tbody th a").textContent()).isEqualTo("Bushra");
        aida.locator("tbody th a").click();
        isSound(aida, script);
        aida.locator("#text").fill("Двадцать тысяч");
        aida.locator("form[action$='/answer'] button").click();
        assertThat(aida.locator(".thread li").count()).isEqualTo(2);
        isSound(aida, script);
        aida.locator("main details:not(.sure) > summary").click();
        isSound(aida, script);
        aida.locator("form[action$='/block'] button").click();
        aida.locator("#blocked").waitFor();
        isSound(aida, script);
    }
}
