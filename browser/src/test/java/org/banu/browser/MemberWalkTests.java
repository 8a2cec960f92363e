package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a request to an organisation that acts: confirmed, described, its members invited; suspended and reinstated. */
class MemberWalkTests {

    private static final Pattern INVITATION = Pattern.compile("/invitations/[A-Za-z0-9_-]+");

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false"})
    void anOrganisationIsConfirmedInvitesPeopleAndIsSuspended(String language, boolean script) {
        var site = Site.ADDRESS + "/" + language;
        var name = "ایوان " + UUID.randomUUID();
        var faults = new ArrayList<String>();
        try (var hers = phone(script);
                var banu = phone(script);
                var others = phone(script)) {
            var aida = hers.newPage();
            var administrator = banu.newPage();
            var saima = others.newPage();
            aida.onPageError(faults::add);
            administrator.onPageError(faults::add);
            People.becomesAdministrator(administrator, language);
            People.signsUp(aida, language);
            asks(aida, site, name, script);

            administrator.navigate(site + "/admin");
            isSound(administrator, script);
            administrator.locator("main tbody a[href$='/admin/requests']").click();
            isSound(administrator, script);
            card(administrator, name, "button[value=confirm]");
            isSound(administrator, script);

            People.addsApp(aida, language);
            aida.navigate(site + "/account/organisations");
            isSound(aida, script);
            aida.locator("tbody th a").first().click();
            isSound(aida, script);
            var officer = invites(aida, "PROGRAMME_OFFICER", script);
            var entrepreneur = invites(aida, "ENTREPRENEUR", script);
            describes(aida, script);

            People.signsUp(saima, language);
            // Who runs a business of her own needs nothing more, and sees no more than everybody.
            accepts(saima, site + letter(administrator, site, entrepreneur, script), script);
            assertThat(saima.locator(".notice").count()).isZero();
            assertThat(saima.locator("tbody th a").first().getAttribute("href")).doesNotEndWith("/members");
            var link = letter(administrator, site, officer, script);
            accepts(saima, site + link, script);
            // Who works for others needs a second step before her role has an effect.
            saima.locator(".notice a").click();
            saima.waitForURL("**/account/factors**");
            People.addsApp(saima, language);
            saima.navigate(site + "/account/organisations");
            isSound(saima, script);
            assertThat(saima.locator("tbody th a").first().textContent()).isEqualTo(name);
            saima.navigate(site + link);
            isSound(saima, script);

            suspends(administrator, aida, site, name, script);
            assertThat(faults).isEmpty();
        }
    }

    private static void asks(Page aida, String site, String name, boolean script) {
        aida.navigate(site + "/organisations/new");
        aida.locator("#name").fill(name);
        aida.locator("#kind").selectOption("CHAMBER");
        aida.locator("#country").selectOption("PK");
        aida.locator("#evidence").fill("میں اس کی مجلسِ عاملہ میں ہوں");
        aida.locator("main form button").click();
        aida.waitForURL("**/account/organisations");
        isSound(aida, script);
    }

    /** The address that she is invited by. */
    private static String invites(Page aida, String role, boolean script) {
        var address = UUID.randomUUID() + "@example.org";
        aida.locator("#email").fill(address);
        aida.locator("#role").selectOption(role);
        aida.locator("form[action$='/invitations'] button[value=letter]").click();
        isSound(aida, script);
        assertThat(aida.locator("main").textContent()).contains(address);
        return address;
    }

    /** The address of the page that a letter leads to. */
    private static String letter(Page administrator, String site, String address, boolean script) {
        administrator.navigate(site + "/outbox");
        isSound(administrator, script);
        administrator
                .locator("tbody th a")
                .filter(new FilterOptions().setHasText(address))
                .click();
        isSound(administrator, script);
        var link = INVITATION.matcher(administrator.locator("main").textContent());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static void accepts(Page saima, String link, boolean script) {
        saima.navigate(link);
        isSound(saima, script);
        saima.locator("button[value=accept]").click();
        saima.waitForURL("**/account/organisations");
        isSound(saima, script);
    }

    /** What is wrong is named, then what changed is shown. */
    private static void describes(Page aida, boolean script) {
        aida.locator(".links a[href*='/organisations/']").first().click();
        isSound(aida, script);
        aida.locator("main a[href$='/edit']").click();
        isSound(aida, script);
        aida.locator("#web").fill("ftp://example.org/");
        aida.locator("main form button").click();
        isSound(aida, script);
        assertThat(aida.locator(".error-summary a[href='#web']").count()).isEqualTo(1);
        aida.locator("#web").fill("https://example.org/a/page/with/an/address/that/is/longer/than/a/phone/is/wide");
        aida.locator("main form button").click();
        aida.locator("#changes").waitFor();
        isSound(aida, script);
    }

    private static void suspends(Page administrator, Page aida, String site, String name, boolean script) {
        administrator.navigate(site + "/admin/organisations?q=" + name.substring(name.indexOf(' ') + 1));
        isSound(administrator, script);
        administrator.locator("article summary").click();
        administrator.locator("article form button").click();
        isSound(administrator, script);
        assertThat(administrator.locator(".error-summary").count()).isEqualTo(1);
        administrator.locator("article textarea").fill("کاغذات کسی اور ادارے کے ہیں");
        administrator.locator("article form button").click();
        administrator.waitForURL("**/admin/organisations");
        isSound(administrator, script);

        aida.navigate(site + "/account/organisations");
        isSound(aida, script);
        assertThat(aida.locator("main").textContent()).contains("کاغذات کسی اور ادارے کے ہیں");
        aida.locator("tbody th a").first().click();
        isSound(aida, script);
        assertThat(aida.locator("main a[href$='/members']").count()).isZero();

        card(administrator, name, ".sure > summary");
        isSound(administrator, script);
        card(administrator, name, "form[action$='/reinstate'] button");
        aida.navigate(site + "/account/organisations");
        assertThat(aida.locator("tbody th a").first().getAttribute("href")).endsWith("/members");
        leaves(aida, name, script);
    }

    /** What it means is said before it is done; who alone looks after it is told that she stays. */
    private static void leaves(Page aida, String name, boolean script) {
        assertThat(aida.locator("main form[action$='/organisations/leave'] button")
                        .isVisible())
                .isFalse();
        aida.locator("main .sure > summary").click();
        isSound(aida, script);
        assertThat(aida.locator("main .sure strong").textContent()).isEqualTo(name);
        aida.locator("main form[action$='/organisations/leave'] button").click();
        aida.locator(".error-summary").waitFor();
        isSound(aida, script);
    }

    private static void card(Page page, String name, String button) {
        page.locator("article")
                .filter(new FilterOptions().setHasText(name))
                .locator(button)
                .click();
        page.waitForLoadState();
    }
}
