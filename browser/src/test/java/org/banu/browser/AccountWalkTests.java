package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing up and coming back, as on an old phone that others use too. */
class AccountWalkTests {

    private static final String PASSWORD = "چار مور چھت پر ناچے";

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false", "ru,true", "en,true"})
    void sheSignsUpByPhoneLeavesQuicklyAndComesBack(String language, boolean script) {
        var number = number();
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            page.navigate(Site.ADDRESS + "/" + language + "/sign-up");
            isSound(page, script);
            // What is wrong is named at its field, and what was typed is kept.
            page.locator("#phone").fill(number);
            page.locator("#password").fill("123456");
            page.locator("main form button").click();
            isSound(page, script);
            assertThat(page.locator(".error-summary a[href='#password']").count())
                    .isEqualTo(1);
            assertThat(page.locator("#phone").inputValue()).isEqualTo(number);

            page.locator("#password").fill(PASSWORD);
            page.locator("input[name=shared]").check();
            page.locator("main form button").click();
            isSound(page, script);
            assertThat(page.locator("ul.codes li").count()).isEqualTo(8);
            page.locator("main a.button").click();
            page.waitForURL("**/account");
            isSound(page, script);
            assertThat(page.locator("main").textContent()).contains(number);
            for (var part :
                    new String[] {"/account/factors", "/account/password", "/account/passkeys", "/account/contacts/add"
                    }) {
                page.navigate(Site.ADDRESS + "/" + language + part);
                isSound(page, script);
            }

            page.navigate(Site.ADDRESS + "/" + language + "/programmes");
            page.navigate(Site.ADDRESS + "/" + language + "/account/trail");
            var leave = page.locator("form.leave button");
            assertThat(leave.boundingBox().height).isGreaterThanOrEqualTo(44);
            leave.click();
            page.waitForURL("**/calendar");
            isSound(page, script);
            assertThat(context.cookies()).extracting(it -> it.name).doesNotContain("session", "form", "answers");
            page.goBack();
            // With scripts the calendar stands where her page stood; the control is without.
            assertThat(page.url()).isEqualTo(Site.ADDRESS + "/" + language + (script ? "/programmes" : "/sign-in"));
            // Going back further leads to what is everybody's, or to signing in, which does not say where she was.
            for (var back = 0; back < 2; back++) {
                page.goBack();
                assertThat(page.url()).matches(".*/(programmes|sign-in)");
            }
            assertThat(page.url()).endsWith("/sign-in");
            page.navigate(Site.ADDRESS + "/" + language + "/account");
            page.waitForURL("**/sign-in");
            isSound(page, script);

            page.locator("#address").fill(number);
            page.locator("#password").fill(PASSWORD);
            page.locator("main form button").click();
            page.waitForURL("**/account");
            assertThat(faults).isEmpty();
        }
    }

    /** A browser keeps passkeys by the address, so they work at one only. */
    @Test
    void whereAPasskeyCantWorkItIsSaidAndNothingIsAskedOfTheDevice() {
        try (var context = phone(true)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS.replace("localhost", "127.0.0.1") + "/ru/sign-in/passkey");
            assertThat(page.locator("#elsewhere").isVisible()).isTrue();
            assertThat(page.locator("#elsewhere a").getAttribute("href")).startsWith(Site.ADDRESS + "/ru/");
            assertThat(page.locator("#go").isDisabled()).isTrue();
            isSound(page, true);
            page.locator("#elsewhere a").click();
            page.waitForURL(Site.ADDRESS + "/ru/sign-in");
            page.navigate(Site.ADDRESS + "/ru/sign-in/passkey");
            assertThat(page.locator("#elsewhere").isVisible()).isFalse();
            assertThat(page.locator("#go").isEnabled()).isTrue();
        }
    }

    /** With a device that has a finger's print, as Chromium plays it. */
    @Test
    void aPasskeyIsMadeAndOpensTheAccountWithoutAPassword() {
        try (var context = phone(true)) {
            var page = context.newPage();
            device(page);
            page.navigate(Site.ADDRESS + "/en/sign-up");
            page.locator("#phone").fill(number());
            page.locator("#password").fill(PASSWORD);
            page.locator("main form button").click();
            page.locator("ul.codes").waitFor();
            page.navigate(Site.ADDRESS + "/en/account/passkeys");
            page.locator("#label").fill("my phone");
            page.locator("#go").click();
            page.locator("ul.codes").waitFor();
            page.navigate(Site.ADDRESS + "/en/account/factors");
            assertThat(page.locator("th[scope=row]").allTextContents()).anyMatch(it -> it.contains("my phone"));
            isSound(page, true);

            context.clearCookies();
            page.navigate(Site.ADDRESS + "/en/sign-in/passkey");
            isSound(page, true);
            page.locator("#go").click();
            page.waitForURL("**/account");
            assertThat(context.cookies()).extracting((Cookie it) -> it.name).contains("session");
        }
    }

    /** The control: an answer for another question opens nothing. */
    @Test
    void anAnswerToAnotherQuestionIsRefused() {
        try (var context = phone(true)) {
            var page = context.newPage();
            device(page);
            page.navigate(Site.ADDRESS + "/en/sign-in/passkey");
            page.evaluate(
                    "document.getElementById('answer').value = '{\"id\":\"x\",\"rawId\":\"eA\",\"type\":\"public-key\"}';"
                            + "document.getElementById('answer').form.submit()");
            page.locator(".error-summary").waitFor();
            assertThat(context.cookies()).extracting((Cookie it) -> it.name).doesNotContain("session");
        }
    }

    private static void device(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private static String number() {
        return "+92300%07d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 10_000_000));
    }
}
