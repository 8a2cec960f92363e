package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestTables;
import org.banu.platform.Twin;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.privacy.Privacy.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A copy of all that is kept of a person, for her. */
@PageTest
class CopyTests {

    private final Actor.Person aida =
            SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
    private final Actor.Person saima =
            SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
    private final String hers = "=canary-" + UUID.randomUUID();
    private final String others = "canary-" + UUID.randomUUID();

    private final List<Twin> twins;
    private final Privacy privacy;
    private final CatalogueStore catalogue;
    private final Scan scan;
    private final Clock clock;
    private final Visitor browser;
    private final Newcomers newcomers;

    CopyTests(
            ObjectProvider<Twin> twins,
            Privacy privacy,
            CatalogueStore catalogue,
            TestTables tables,
            Clock clock,
            Visitor browser,
            Mailbox mail) {
        this.twins = twins.stream().toList();
        this.privacy = privacy;
        this.catalogue = catalogue;
        this.scan = new Scan(tables);
        this.clock = clock;
        this.browser = browser;
        this.newcomers = new Newcomers(browser, mail);
    }

    @BeforeEach
    void plant() {
        twins.forEach(it -> it.plant(aida, hers));
        twins.forEach(it -> it.plant(saima, others));
    }

    @Test
    void aCopyHoldsEveryRowOfHersInEveryTable() {
        var copy = json(aida);
        var tables = catalogue.list();
        assertThat(tables).hasSizeGreaterThan(10);
        for (var table : tables) {
            var rows = rows(copy, table.name());
            assertThat(rows.size()).as(table.name()).isPositive().isEqualTo(scan.count(table, aida.id()));
        }
        for (var table : List.of("person", "contact", "outbox", "organisation_invitation", "audit_event")) {
            assertThat(rows(copy, table).toString()).as(table).contains(hers);
        }
    }

    @Test
    void herPageCountsWhatACopyHolds() {
        var copied = json(aida)
                .path("kinds")
                .valueStream()
                .map(it -> it.path("title").asString() + ": " + it.path("rows").size());
        var page = browser.asks("/en/account/data").with(SignedInAs.by(aida)).exchange();
        var model = Optional.ofNullable(page.getMvcResult().getModelAndView())
                .orElseThrow()
                .getModel();
        assertThat(model.get("page"))
                .isInstanceOfSatisfying(
                        DataPage.class,
                        shown -> assertThat(Stream.concat(shown.kinds().stream(), shown.empty().stream())
                                        .map(it -> it.title() + ": " + it.entries()))
                                .containsExactlyInAnyOrderElementsOf(copied.toList())
                                .anyMatch(it -> it.endsWith(": 1"))
                                .anyMatch(it -> it.endsWith(": 2")));
    }

    @Test
    void aCopyHoldsNothingOfOthers() {
        assertThat(json(aida).toString())
                .contains(hers)
                .doesNotContain(others)
                .doesNotContain(saima.id().value().toString());
        assertThat(files(aida).values()).noneMatch(it -> it.contains(others));
        // The control: it stands in hers.
        assertThat(json(saima).toString()).contains(others).doesNotContain(hers);
    }

    @Test
    void whatIsSealedIsOpenedAndWhatIsSecretIsOnlySaidToBeThere() {
        var copy = json(aida);
        var contact = rows(copy, "contact").get(0);
        assertThat(contact.path("value").asString()).isEqualTo(hers + "@example.org");
        assertThat(contact.path("blind").asString()).isEqualTo("kept, not shown");
        assertThat(rows(copy, "one_time_code").get(0).path("secret").asString()).isEqualTo("kept, not shown");
        // The link in a letter may open what is not hers yet.
        assertThat(rows(copy, "outbox").toString()).doesNotContain("a link");
        assertThat(rows(copy, "legal_hold").get(0).path("set_by").asString()).isEqualTo("another person");
    }

    @Test
    void tablesForASpreadsheetRunNothing() {
        var files = files(aida);
        assertThat(files).containsKeys("contents.csv", "person.csv", "contact.csv");
        assertThat(files.get("contents.csv"))
                .contains("person.csv,\"Your account: name, language, since when\",1,As long as you have your account")
                .contains("30 days");
        assertThat(files.get("person.csv")).contains(",'" + hers + ",").doesNotContain("," + hers);
    }

    @Test
    void whatSheHandedInLiesBesideTheTables() {
        assertThat(files(aida)).anySatisfy((name, content) -> {
            assertThat(name).startsWith("files/").endsWith(".txt");
            assertThat(content).isEqualTo(hers);
        });
    }

    @Test
    void aCopyIsForWhoGivesHerPasswordOnceMore() {
        var address = Newcomers.address();
        var her = newcomers.byEmail(address);
        assertThat(her.reads("/en/account/data")).contains("What we keep about you", "30 days, so that");
        var refused = her.sends("/en/account/data/copy", "password", "wrong", "format", "json");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Visitor.text(refused)).contains("This is not your password.").doesNotContain("\"kinds\"");

        var copy = her.sends("/en/account/data/copy", "password", Newcomers.PASSWORD, "format", "json");
        assertThat(copy).hasStatusOk();
        assertThat(copy.getResponse().getContentType()).startsWith("application/json");
        assertThat(copy.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment; filename=\"copy-");
        assertThat(rows(Visitor.json(copy), "contact").get(0).path("value").asString())
                .isEqualTo(address);
        assertThat(her.reads("/en/account/trail")).contains("A copy of your data was downloaded");

        var zip = her.sends("/ru/account/data/copy", "password", Newcomers.PASSWORD, "format", "csv");
        assertThat(files(zip.getResponse().getContentAsByteArray()).get("contact.csv"))
                .contains(address);
    }

    @Test
    void guessingHerPasswordEndsSoon() {
        var her = newcomers.byEmail(Newcomers.address());
        for (var i = 0; i < 10; i++) {
            assertThat(Visitor.text(her.sends("/en/account/data/copy", "password", "wrong")))
                    .contains("This is not your password.");
        }
        assertThat(Visitor.text(her.sends("/en/account/data/copy", "password", Newcomers.PASSWORD)))
                .contains("Too many tries.");
    }

    private JsonNode json(Actor.Person person) {
        return JsonMapper.shared().readTree(copy(person, Format.JSON));
    }

    private Map<String, String> files(Actor.Person person) {
        return files(copy(person, Format.CSV));
    }

    private byte[] copy(Actor.Person person, Format format) {
        var out = new ByteArrayOutputStream();
        return SignedInAs.as(person, () -> {
            privacy.write(person.id(), format, browser.ui(Language.ENGLISH), clock.instant(), out);
            return out.toByteArray();
        });
    }

    private static JsonNode rows(JsonNode copy, String table) {
        return copy.path("kinds")
                .valueStream()
                .filter(it -> it.path("table").asString().equals(table))
                .map(it -> it.path("rows"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(table));
    }

    private static Map<String, String> files(byte[] zip) {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
