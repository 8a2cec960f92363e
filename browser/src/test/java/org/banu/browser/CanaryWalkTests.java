package org.banu.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Somebody types programs into all fields that take a text, and they run for nobody who reads it. */
class CanaryWalkTests {

    private static final String PROGRAM = "\"'></title></script><img src=x onerror=hit()><svg onload=hit()>";

    /** Programs that run, and rules of the page that were broken, are told to the console. */
    private static final String WATCH = """
            window.hit = () => console.error('canary: a program ran');
            document.addEventListener('securitypolicyviolation', it => console.error('canary: ' + it.violatedDirective));
            """;

    private static final String ELEMENTS = "img[src=x], svg[onload], [onerror]";

    @Test
    void whatSheTypesRunsForNobody() {
        var told = new ArrayList<String>();
        try (var hers = watched(told);
                var others = watched(told);
                var banu = watched(told)) {
            var aida = hers.newPage();
            var buyer = others.newPage();
            var administrator = banu.newPage();
            People.signsUp(aida, "ru");
            People.isCalled(aida, "ru", PROGRAM);
            var business = People.addsBusiness(aida, "ru", "K " + PROGRAM, "KZ", "REGISTERED");
            types(aida, business + "/names");
            types(aida, business + "/contact");
            types(aida, business + "/activity");
            types(aida, business + "/place");
            owns(aida, business + "/ownership");
            aida.navigate(Site.ADDRESS + "/ru/account/mentor");
            aida.locator("#name").fill(PROGRAM);
            aida.locator("#about").fill(PROGRAM);
            aida.locator("main form input[type=checkbox]").all().forEach(it -> it.check());
            aida.locator("#hours").fill("3");
            sends(aida);
            handsIn(aida);
            lists(aida, business);
            asksForAnOrganisation(aida);

            People.signsUp(buyer, "ru");
            People.isCalled(buyer, "ru", PROGRAM);
            buyer.navigate(business.replace("/businesses/", "/directory/") + "/write");
            buyer.locator("#text").fill(PROGRAM);
            sends(buyer);
            People.becomesAdministrator(administrator, "ru");

            reads(aida, "/ru/account", business.substring(Site.ADDRESS.length()));
            reads(buyer, "/ru/account", "/ru/directory", "/ru/mentors", "/ru/organisations");
            reads(administrator, "/ru/admin", "/ru/admin/requests", "/ru/outbox");
        }
        assertThat(told).isEmpty();
    }

    /** The control: put into a page as it is, it does not run either, and both the try and the element are seen. */
    @Test
    void aPageThatTookItForItsOwnIsSeen() {
        var told = new ArrayList<String>();
        try (var context = watched(told)) {
            var page = context.newPage();
            page.navigate(Site.ADDRESS + "/en/programmes");
            page.evaluate("it => { document.querySelector('main').innerHTML = it; }", PROGRAM);
            page.waitForTimeout(300);
            assertThat(page.locator(ELEMENTS).count()).isPositive();
            assertThat(told).isNotEmpty().allMatch(it -> it.startsWith("canary: script-src"));
            // Without our rules it would have run.
            told.clear();
            page.route(
                    "**/loose",
                    it -> it.fulfill(
                            new FulfillOptions().setContentType("text/html").setBody("<p>" + PROGRAM)));
            page.navigate(Site.ADDRESS + "/loose");
            page.waitForTimeout(300);
            assertThat(told).contains("canary: a program ran");
        }
    }

    private static BrowserContext watched(List<String> told) {
        var context = phone(true);
        context.addInitScript(WATCH);
        context.onConsoleMessage(it -> {
            if (it.text().startsWith("canary: ")) {
                told.add(it.text());
            }
        });
        return context;
    }

    /** Into every field for a text that the form has; whether it is taken or refused, it is shown again. */
    private static void types(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("main form").count()).as(address).isPositive();
        page.locator("main form input[type=text], main form input:not([type]), main form textarea").all().stream()
                .filter(it -> it.isVisible())
                .forEach(it -> it.fill(PROGRAM));
        sends(page);
    }

    private static void owns(Page page, String ownership) {
        page.navigate(ownership + "/owners/new?kind=PERSON");
        page.locator("#name").fill(PROGRAM);
        page.locator("input[value=WOMAN]").check();
        page.locator("#percent").fill("60");
        sends(page);
        page.navigate(ownership + "/proofs/new");
        page.locator("#says").fill(PROGRAM);
        sends(page);
        reads(page, ownership.substring(Site.ADDRESS.length()));
    }

    private static void handsIn(Page page) {
        page.navigate(Site.ADDRESS + "/ru/account/files");
        page.locator("#file")
                .setInputFiles(new FilePayload("a" + PROGRAM + ".csv", "text/csv", PROGRAM.getBytes(UTF_8)));
        page.locator("form:has(#file) button").click();
        page.waitForLoadState();
    }

    private static void lists(Page page, String business) {
        page.navigate(business + "/listing");
        page.locator("main form input[type=checkbox]").all().forEach(it -> it.check());
        page.locator("main form[action$='/listing'] button").click();
        page.locator(".notice.good").waitFor();
        reads(page, business.substring(Site.ADDRESS.length()).replace("/businesses/", "/directory/"));
    }

    private static void asksForAnOrganisation(Page page) {
        page.navigate(Site.ADDRESS + "/ru/organisations/new");
        page.locator("#name").fill(PROGRAM);
        page.locator("#kind").selectOption("CHAMBER");
        page.locator("#country").selectOption("KZ");
        page.locator("#evidence").fill(PROGRAM);
        sends(page);
    }

    private static void sends(Page page) {
        page.locator("main form button").last().click();
        page.waitForLoadState();
        isText(page);
    }

    /** These pages, and those of hers that they lead to. */
    private static void reads(Page page, String... addresses) {
        var seen = new TreeSet<String>();
        for (var address : addresses) {
            page.navigate(Site.ADDRESS + address);
            isText(page);
            var links = page.locator("main a[href^='/ru/']").all().stream()
                    .map(it -> String.valueOf(it.getAttribute("href")))
                    .filter(it -> !it.contains("/files/") && !it.contains("/programmes") && !it.contains(".csv"))
                    .limit(12)
                    .toList();
            for (var link : links) {
                if (seen.add(link)) {
                    page.navigate(Site.ADDRESS + link);
                    isText(page);
                }
            }
        }
    }

    private static void isText(Page page) {
        assertThat(page.locator(ELEMENTS).count()).as(page.url()).isZero();
    }
}
