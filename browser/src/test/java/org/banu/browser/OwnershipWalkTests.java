package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Page;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proving who owns a business through a holding, on a phone. */
class OwnershipWalkTests {

    private static final String PASSWORD = "چار مور چھت پر ناچے";

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false"})
    void sheProvesOwnershipThroughAHolding(String language, boolean script) throws SQLException {
        var site = Site.ADDRESS + "/" + language;
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            page.navigate(site + "/sign-up");
            page.locator("#phone")
                    .fill("+92300%07d"
                            .formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 10_000_000)));
            page.locator("#password").fill(PASSWORD);
            page.locator("main form button").click();
            page.locator("ul.codes").waitFor();
            var ownership = "%s/businesses/%s/ownership".formatted(site, addBusiness());

            page.navigate(ownership);
            isSound(page, script);
            page.locator(".alone a.button").click();
            isSound(page, script);
            // What is wrong is named at its field.
            save(page);
            assertThat(page.locator(".error-summary a[href='#percent']").count())
                    .isEqualTo(1);
            isSound(page, script);
            person(page, "صائمہ", "WOMAN", "30");
            page.waitForURL(ownership);
            isSound(page, script);

            page.locator("main a[href*='kind=ENTITY']").first().click();
            isSound(page, script);
            page.locator("#name").fill("Жібек холдингі");
            page.locator("#country").selectOption("KZ");
            page.locator("#percent").fill("70");
            save(page);
            page.waitForURL(ownership);
            page.locator(".owners ul .add a[href*='kind=PERSON']").first().click();
            isSound(page, script);
            person(page, "Айгүл", "WOMAN", "75");
            page.waitForURL(ownership);
            isSound(page, script);

            page.navigate(ownership + "/offices/new");
            isSound(page, script);
            page.locator("#who").selectOption(page.locator("#who option").last().getAttribute("value"));
            page.locator("input[value=CHIEF_EXECUTIVE]").check();
            page.locator("input[value=SIGNATORY]").check();
            save(page);
            page.waitForURL(ownership);
            page.navigate(ownership + "/proofs/new");
            isSound(page, script);
            page.locator("#says").fill("Тізілімнен үзінді");
            save(page);
            page.waitForURL(ownership);
            isSound(page, script);
            page.locator("main a[href*='/stakes/']").first().click();
            isSound(page, script);

            page.navigate(ownership.replace("/ownership", "/definitions"));
            isSound(page, script);
            assertThat(page.locator("h1").textContent()).containsPattern("[82۸][25۲][.,٫]5");
            assertThat(page.locator(".verdict.likely").count()).isPositive();
            assertThat(faults).isEmpty();
        }
    }

    private static void person(Page page, String name, String sex, String percent) {
        page.locator("#name").fill(name);
        page.locator("input[value=" + sex + "]").check();
        page.locator("#percent").fill(percent);
        save(page);
    }

    private static void save(Page page) {
        page.locator("main form button").last().click();
    }

    /** One of whoever signed up last. */
    private static String addBusiness() throws SQLException {
        var database = Site.DATABASE;
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.duty', 'sign-in', true)");
            statement.execute("""
                    select set_config('app.person', (select id::text from person order by joined_at desc limit 1), true),
                        set_config('app.duty', '', true)
                    """);
            var added = statement.executeQuery("""
                    insert into business (person, country, name, form, sector, added_at, changed_at)
                    values (app_person(), 'KZ', 'Жібек', 'REGISTERED', 'retail', now(), now()) returning id
                    """);
            added.next();
            var id = added.getString(1);
            connection.commit();
            return id;
        }
    }
}
