package org.banu.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a list with mistakes to businesses: looked through, brought in, mended, the rest brought in. */
class ImportWalkTests {

    private static final int LINES = 50;

    @ParameterizedTest
    @CsvSource({"ur,false", "ur,true", "kk,true"})
    void anOfficerBringsAListInAndMendsWhatIsWrong(String language, boolean script) throws IOException {
        var site = Site.ADDRESS + "/" + language;
        var faults = new ArrayList<String>();
        try (var hers = phone(script);
                var banu = phone(script)) {
            var aida = hers.newPage();
            aida.onPageError(faults::add);
            founds(aida, banu.newPage(), site, language);
            var organisation = aida.url();
            aida.navigate(organisation + "/businesses");
            aida.locator("main a[href$='/imports']").click();
            isSound(aida, script);

            sends(aida, list());
            rests(aida);
            isSound(aida, script);
            assertThat(aida.locator("main table tbody tr").count()).isEqualTo(3);
            var toMend = aida.waitForDownload(
                    () -> aida.locator("a[href$='/wrong.csv']").click());
            aida.locator("form[action$='/bring'] button").click();
            rests(aida);
            isSound(aida, script);

            var lines = Files.readString(toMend.path());
            assertThat(lines.lines()).hasSize(4);
            aida.navigate(organisation + "/imports");
            isSound(aida, script);
            sends(aida, lines.replace("alchemy", "retail"));
            rests(aida);
            assertThat(aida.locator("main table").count()).isZero();
            aida.locator("form[action$='/bring'] button").click();
            rests(aida);
            isSound(aida, script);

            aida.navigate(organisation + "/imports");
            var all = aida.waitForDownload(
                    () -> aida.locator("a[href$='/export.csv']").click());
            assertThat(Files.readString(all.path()).lines()).hasSize(LINES + 1);
            assertThat(faults).isEmpty();
        }
    }

    private static String list() {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(it -> "%d;کڑھائی گھر %d;PK;%s".formatted(it, it, it % 20 == 5 ? "alchemy" : "retail"))
                .collect(Collectors.joining("\n", "reference;name;country;sector\n", "\n"));
    }

    /** Her page is then that of an organisation that she is the administrator of. */
    private static void founds(Page aida, Page administrator, String site, String language) {
        var name = "ایوان " + UUID.randomUUID();
        People.becomesAdministrator(administrator, language);
        People.signsUp(aida, language);
        aida.navigate(site + "/organisations/new");
        aida.locator("#name").fill(name);
        aida.locator("#kind").selectOption("CHAMBER");
        aida.locator("#country").selectOption("PK");
        aida.locator("#evidence").fill("میں اس کی مجلسِ عاملہ میں ہوں");
        aida.locator("main form button").click();
        aida.waitForURL("**/account/organisations");
        administrator.navigate(site + "/admin/requests");
        administrator
                .locator("article")
                .filter(new FilterOptions().setHasText(name))
                .locator("button[value=confirm]")
                .click();
        administrator.waitForLoadState();
        People.addsApp(aida, language);
        aida.navigate(site + "/account/organisations");
        aida.navigate(Site.ADDRESS
                + String.valueOf(aida.locator("tbody th a").first().getAttribute("href"))
                        .replace("/members", ""));
    }

    private static void sends(Page page, String list) {
        page.locator("#file").setInputFiles(new FilePayload("list.csv", "text/csv", list.getBytes(UTF_8)));
        page.locator("form:has(#file) button").click();
        page.waitForURL("**/imports/*-*");
    }

    /** The page looks again by itself until the work is done. */
    private static void rests(Page page) {
        page.locator("main dl.cost").waitFor();
        for (var i = 0; i < 60 && page.locator("main .progress").count() > 0; i++) {
            page.waitForTimeout(500);
        }
        assertThat(page.locator("main .progress").count()).isZero();
    }
}
