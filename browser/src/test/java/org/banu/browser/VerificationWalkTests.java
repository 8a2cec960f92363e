package org.banu.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A business is checked by one officer, not found shown by another, appealed, verified by a third, and proven; then it moves. */
class VerificationWalkTests {

    private static final String PDF = """
            %PDF-1.7
            1 0 obj
            <</Type/Catalog/Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type/Pages/Kids[]/Count 0>>
            endobj
            trailer
            <</Root 1 0 R>>
            %%EOF
            """;
    private static final Pattern INVITATION = Pattern.compile("/invitations/[A-Za-z0-9_-]+");

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false"})
    void aBusinessIsRefusedAppealedVerifiedAndProven(String language, boolean script) {
        var walk = new Walk(language, script, new ArrayList<>(), new ArrayList<>());
        try {
            var administrator = walk.opens();
            People.becomesAdministrator(administrator, language);
            var name = "ایوان " + UUID.randomUUID();
            var founder = walk.opens();
            walk.founds(founder, administrator, name);
            var officers = List.of(walk.opens(), walk.opens(), walk.opens());
            for (var officer : officers) {
                walk.joins(officer, founder, administrator);
            }
            walk.names(administrator, name);

            var owner = walk.opens();
            var business = walk.registers(owner);
            walk.asks(owner, business, name);
            walk.decides(officers.get(0), "ACCEPT");
            walk.decides(officers.get(1), "REFUSE");
            walk.goes(owner, business + "/verification");
            assertThat(owner.locator("form[action$='/remove']").count()).isEqualTo(1);
            owner.locator("#reasons").fill("دستاویز میں صرف میرا نام ہے");
            owner.locator("#appeal form button").click();
            owner.waitForLoadState();
            isSound(owner, script);
            walk.standsAside(officers.get(1));
            walk.decides(officers.get(2), "ACCEPT");
            walk.goes(owner, business + "/verification");
            takesAway(owner, script);
            walk.goes(owner, business + "/certificate");
            var proof = owner.locator(".certificate a[href*='/verified/']").getAttribute("href");

            var stranger = walk.opens();
            stranger.navigate(proof);
            isSound(stranger, script);
            assertThat(stranger.locator(".notice.good").count()).isEqualTo(1);
            walk.asksAgainAndMoves(owner, business, name);
            assertThat(walk.faults()).isEmpty();
        } finally {
            walk.contexts().forEach(BrowserContext::close);
        }
    }

    private static void takesAway(Page owner, boolean script) {
        owner.locator(".sure:has(form[action$='/remove']) > summary").click();
        isSound(owner, script);
        owner.locator("form[action$='/remove'] button").click();
        owner.waitForURL("**/verification");
        isSound(owner, script);
        assertThat(owner.locator("form[action$='/remove']").count()).isZero();
    }

    /** People with a phone each. */
    private record Walk(String language, boolean script, List<String> faults, List<BrowserContext> contexts) {

        Page opens() {
            var context = phone(script);
            contexts.add(context);
            var page = context.newPage();
            page.onPageError(faults::add);
            return page;
        }

        String site() {
            return Site.ADDRESS + "/" + language;
        }

        void goes(Page page, String where) {
            page.navigate(site() + where);
            isSound(page, script);
        }

        void founds(Page founder, Page administrator, String name) {
            People.signsUp(founder, language);
            founder.navigate(site() + "/organisations/new");
            founder.locator("#name").fill(name);
            founder.locator("#kind").selectOption("CHAMBER");
            founder.locator("#country").selectOption("KZ");
            founder.locator("#evidence").fill("میں اس کی مجلسِ عاملہ میں ہوں");
            founder.locator("main form button").click();
            founder.waitForURL("**/account/organisations");
            administrator.navigate(site() + "/admin/requests");
            administrator
                    .locator("article")
                    .filter(new FilterOptions().setHasText(name))
                    .locator("button[value=confirm]")
                    .click();
            administrator.waitForLoadState();
            People.addsApp(founder, language);
        }

        /** Invited by the administrator of the organisation, with a letter that the administrator of Banu passes on. */
        void joins(Page officer, Page founder, Page administrator) {
            founder.navigate(site() + "/account/organisations");
            founder.locator("tbody th a").first().click();
            var address = UUID.randomUUID() + "@example.org";
            founder.locator("#email").fill(address);
            founder.locator("#role").selectOption("REVIEWER");
            founder.locator("form[action$='/invitations'] button[value=letter]").click();
            founder.waitForLoadState();
            administrator.navigate(site() + "/outbox");
            administrator
                    .locator("tbody th a")
                    .filter(new FilterOptions().setHasText(address))
                    .click();
            administrator.waitForLoadState();
            var link = INVITATION.matcher(administrator.locator("main").textContent());
            assertThat(link.find()).isTrue();
            People.signsUp(officer, language);
            officer.navigate(site() + link.group());
            officer.locator("button[value=accept]").click();
            officer.waitForURL("**/account/organisations");
            People.addsApp(officer, language);
        }

        void names(Page administrator, String name) {
            goes(administrator, "/admin/offices?q=" + name.substring(name.indexOf(' ') + 1));
            administrator
                    .locator("article")
                    .filter(new FilterOptions().setHasText(name))
                    .locator("form button")
                    .click();
            administrator.waitForURL("**/admin/offices");
            isSound(administrator, script);
            goes(administrator, "/admin/verified");
        }

        String registers(Page owner) {
            People.signsUp(owner, language);
            owner.navigate(site() + "/businesses/new");
            owner.locator("#name").fill("Жібек жолы шеберханасы");
            owner.locator("input[name=country][value=KZ]").check();
            owner.locator("#sector").selectOption("retail");
            owner.locator("input[name=form][value=REGISTERED]").check();
            owner.locator("main form button").last().click();
            owner.waitForURL(Pattern.compile(".*/businesses/[0-9a-f-]{36}.*"));
            return "/businesses/" + owner.url().replaceFirst(".*/businesses/([0-9a-f-]{36}).*", "$1");
        }

        /** What is missing is named first. */
        void asks(Page owner, String business, String name) {
            goes(owner, business + "/verification");
            owner.locator("#ask form button").click();
            owner.waitForLoadState();
            isSound(owner, script);
            assertThat(owner.locator(".error-summary a[href='#words']").count()).isEqualTo(1);
            assertThat(owner.locator(".error-summary a[href='#owners']").count())
                    .isEqualTo(1);
            owner.locator("#owners").click();
            owner.locator(".alone #name").fill("زرمینہ");
            owner.locator(".alone button[value=WOMAN]").click();
            owner.locator(".owners").waitFor();
            goes(owner, business + "/verification");
            choosesOffice(owner, name);
            owner.locator("#words").fill("رجسٹر کی نقل میں صرف میرا نام ہے");
            owner.locator("#file")
                    .setInputFiles(new FilePayload("extract.pdf", "application/pdf", PDF.getBytes(UTF_8)));
            owner.locator("#consent-verification").check();
            owner.locator("#ask form button").click();
            owner.locator(".history").waitFor();
            isSound(owner, script);
        }

        /** What was verified is no more once it moved; what she asks for then is hidden where it moves again. */
        void asksAgainAndMoves(Page owner, String business, String name) {
            moves(owner, business, "PK");
            moves(owner, business, "KZ");
            goes(owner, business + "/verification");
            choosesOffice(owner, name);
            owner.locator("#words").fill("ایک اور نقل");
            owner.locator("#ask form button").click();
            owner.locator("#earlier").waitFor();
            isSound(owner, script);
            assertThat(owner.locator("#earlier article").count()).isEqualTo(1);
            moves(owner, business, "PK");
            goes(owner, business + "/verification");
            owner.locator("#allow form button").click();
            owner.waitForLoadState();
            isSound(owner, script);
            assertThat(owner.locator(".error-summary a[href='#consent-cross-border']")
                            .count())
                    .isEqualTo(1);
            owner.locator("#consent-cross-border").check();
            owner.locator("#allow form button").click();
            owner.waitForURL("**/verification");
            isSound(owner, script);
            assertThat(owner.locator("#allow").count()).isZero();
        }

        void moves(Page owner, String business, String country) {
            goes(owner, business + "/place");
            owner.locator("input[name=country][value=" + country + "]").check();
            owner.locator("main form button").last().click();
            owner.waitForLoadState();
            isSound(owner, script);
        }

        void choosesOffice(Page owner, String name) {
            owner.locator("#office")
                    .selectOption(owner.locator("#office option")
                            .filter(new FilterOptions().setHasText(name))
                            .getAttribute("value"));
        }

        /** The one case that waits for her organisation. */
        void opensCase(Page officer) {
            officer.navigate(site() + "/account/organisations");
            officer.locator("main a[href$='/cases']").click();
            officer.waitForLoadState();
            isSound(officer, script);
            officer.locator("tbody th a").first().click();
            officer.waitForLoadState();
            isSound(officer, script);
        }

        /** She who refused sees that somebody else decides, and no more. */
        void standsAside(Page officer) {
            opensCase(officer);
            assertThat(officer.locator("main .notice.info").count()).isEqualTo(1);
            assertThat(officer.locator("main form").count()).isZero();
        }

        void decides(Page officer, String step) {
            opensCase(officer);
            officer.locator("input[name=free][value=yes]").check();
            officer.locator("main form button").click();
            officer.locator("#step").waitFor();
            isSound(officer, script);
            assertThat(officer.locator(".history a[download]").count()).isEqualTo(1);
            officer.locator("input[name=step][value=" + step + "]").check();
            officer.locator("#words").fill("دستاویز دیکھی");
            officer.locator("#state form button").click();
            officer.waitForURL("**/cases");
            isSound(officer, script);
        }
    }
}
