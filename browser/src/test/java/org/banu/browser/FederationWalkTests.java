package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming in through another service, what it is refused for, unlinking it, and what it is worth beside a second step. */
class FederationWalkTests {

    private static final Pattern NUMBER = Pattern.compile("\\+92\\d{10}");
    private static final String UNLINK = "form[action$='/account/services/unlink'] button";

    @ParameterizedTest
    @CsvSource({"ur,true", "kk,false"})
    void sheComesInAndUnlinksTheServiceWhichThenOpensNothing(String language, boolean script) {
        var site = Site.ADDRESS + "/" + language;
        var email = UUID.randomUUID() + "@example.org";
        var faults = new ArrayList<String>();
        try (var context = phone(script)) {
            var page = context.newPage();
            page.onPageError(faults::add);
            People.comesFromElsewhere(page);
            goes(page, site, script);
            agrees(page, email);
            page.waitForURL("**/account");
            isSound(page, script);
            assertThat(page.locator("main").textContent()).contains(email);

            page.locator(UNLINK).click();
            page.locator(UNLINK).waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
            isSound(page, script);
            assertThat(page.locator("main").textContent()).contains(email);
            context.clearCookies();

            // Her address has an account, which no service takes over.
            goes(page, site, script);
            agrees(page, email);
            page.locator("main a.button[href$='/sign-in']").waitFor();
            isSound(page, script);
            assertThat(context.cookies()).extracting((Cookie it) -> it.name).doesNotContain("session");
            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ur,false", "kk,true"})
    void sheLinksAServiceToHerAccountAndComesInWithIt(String language, boolean script) {
        var site = Site.ADDRESS + "/" + language;
        var email = UUID.randomUUID() + "@example.org";
        try (var context = phone(script)) {
            var page = context.newPage();
            People.signsUp(page, language);
            page.navigate(site + "/account");
            page.locator("form[action$='/account/services/test/link'] button").click();
            isSound(page, script);
            page.locator("main a.button").first().click();
            agrees(page, email);
            page.waitForURL("**/account");
            isSound(page, script);
            var number = number(page);
            assertThat(page.locator(UNLINK).count()).isEqualTo(1);

            context.clearCookies();
            goes(page, site, script);
            agrees(page, email);
            page.waitForURL("**/account");
            assertThat(page.locator("main").textContent()).contains(number);
        }
    }

    /** Each is said in a sentence, and nobody is signed in. */
    @Test
    void whatIsDeclinedOrUnconfirmedOpensNothing() {
        var site = Site.ADDRESS + "/en";
        try (var context = phone(true)) {
            var page = context.newPage();
            People.comesFromElsewhere(page);
            goes(page, site, true);
            page.locator("#decline").click();
            page.locator("main .lead").waitFor();
            isSound(page, true);
            assertThat(page.locator("main").textContent()).contains("You did not go on with Test ID");

            goes(page, site, true);
            page.locator("#unconfirmed").check();
            agrees(page, UUID.randomUUID() + "@example.org");
            page.locator("main .lead").waitFor();
            isSound(page, true);
            assertThat(page.locator("main").textContent()).contains("does not confirm your e-mail address");
            assertThat(context.cookies()).extracting((Cookie it) -> it.name).doesNotContain("session");
        }
    }

    @Test
    void whoWorksForOthersOwesASecondStepUnlessTheServiceTookOne() {
        var site = Site.ADDRESS + "/en";
        var name = "Chamber " + UUID.randomUUID();
        var email = UUID.randomUUID() + "@example.org";
        try (var hers = phone(false);
                var banu = phone(false)) {
            var administrator = banu.newPage();
            People.becomesAdministrator(administrator, "en");
            var aida = hers.newPage();
            People.comesFromElsewhere(aida);
            goes(aida, site, false);
            agrees(aida, email);
            aida.waitForURL("**/account");
            asks(aida, site, name);
            administrator.navigate(site + "/admin/requests");
            administrator
                    .locator("article")
                    .filter(new FilterOptions().setHasText(name))
                    .locator("button[value=confirm]")
                    .first()
                    .click();

            aida.navigate(site + "/account/organisations");
            isSound(aida, false);
            aida.locator(".notice a").click();
            aida.waitForURL("**/account/factors**");
            isSound(aida, false);

            hers.clearCookies();
            goes(aida, site, false);
            aida.locator("#second").check();
            agrees(aida, email);
            aida.waitForURL("**/account");
            aida.navigate(site + "/account/organisations");
            assertThat(aida.url()).endsWith("/account/organisations");
            assertThat(aida.locator("main").textContent()).contains(name);
        }
    }

    /** From the page of signing in to the service. */
    private static void goes(Page page, String site, boolean script) {
        page.navigate(site + "/sign-in");
        isSound(page, script);
        page.locator("main a[href*='/sign-in/with/test']").first().click();
        isSound(page, script);
        page.locator("main a.button").first().click();
        page.locator("#email").waitFor();
    }

    private static void agrees(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("#agree").click();
    }

    private static void asks(Page aida, String site, String name) {
        aida.navigate(site + "/organisations/new");
        aida.locator("#name").fill(name);
        aida.locator("#kind").selectOption("CHAMBER");
        aida.locator("#country").selectOption("PK");
        aida.locator("#evidence").fill("I am on its board");
        aida.locator("main form button").click();
        aida.waitForURL("**/account/organisations");
    }

    /** The phone number on the page of her account. */
    private static String number(Page page) {
        var found = NUMBER.matcher(page.locator("main").textContent());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
