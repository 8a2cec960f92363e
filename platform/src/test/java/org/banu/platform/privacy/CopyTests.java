package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final String ACCOUNT = "Your account – name, language, since when.csv";
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3,}(?:_[A-Z0-9]+)+\\b");

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
        assertThat(files.get("What is in this copy.csv"))
                .contains("\"Your account: name, language, since when\",1,As long as you have your account")
                .contains("30 days");
        assertThat(files.get(ACCOUNT)).contains(",'" + hers + ",").doesNotContain("," + hers);
    }

    @Test
    void tablesAreReadInHerLanguage() {
        var english = files(aida);
        assertThat(english.get(ACCOUNT))
                .contains("Number of your account,Your name,Language,When you joined")
                .contains(",English,");
        assertThat(english.get("Your roles for organisations.csv")).contains(",you,", ",programme officer,");
        assertThat(english.get("The trail of who did what.csv"))
                .contains(",Your business was added,", "version of the text: 1; Language: English");
        var urdu = files(copy(aida, Format.CSV, Language.URDU));
        assertThat(urdu.keySet()).noneMatch(it -> it.matches("[A-Za-z].*"));
        assertThat(urdu.get("آپ کے کاروبار.csv"))
                .startsWith("\uFEFFاندراج کا نمبر,")
                .contains("قازقستان");
    }

    /** The control is the other copy, where a program finds them. */
    @Test
    void codesStandOnlyWhereAProgramReadsThem() {
        assertThat(codes(files(copy(aida, Format.CSV, Language.RUSSIAN)).values()))
                .isEmpty();
        assertThat(codes(List.of(json(aida).toString())))
                .contains("PROGRAMME_OFFICER", "UNDER_5_MILLION", "FIRST_CHECK");
    }

    @Test
    void aProgramReadsWhatNamesAndCodesMean() {
        var role = kind(json(aida), "organisation_role");
        assertThat(role.path("columns").path("starts_at").asString()).isEqualTo("From when");
        assertThat(role.path("rows").get(0).path("role").asString()).isEqualTo("PROGRAMME_OFFICER");
        assertThat(role.path("codes").path("role").path("PROGRAMME_OFFICER").asString())
                .isEqualTo("programme officer");
        assertThat(files(aida).get("Columns for other software.csv"))
                .contains("Your roles for organisations.csv,From when,organisation_role,starts_at");
    }

    /** Cells of two words in capitals, as no word for people is. */
    private static Set<String> codes(Collection<String> files) {
        return files.stream()
                .flatMap(it -> CODE.matcher(it).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatSheHandedInLiesBesideTheTables() {
        assertThat(files(aida)).anySatisfy((name, content) -> {
            assertThat(name).startsWith("Files that you added/").endsWith(".txt");
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
        assertThat(files(zip.getResponse().getContentAsByteArray()).get("Ваши адреса и номера телефонов.csv"))
                .contains(address)
                .contains("Адрес или номер");
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
        return copy(person, format, Language.ENGLISH);
    }

    private byte[] copy(Actor.Person person, Format format, Language language) {
        var out = new ByteArrayOutputStream();
        return SignedInAs.as(person, () -> {
            privacy.write(person.id(), format, browser.ui(language), clock.instant(), out);
            return out.toByteArray();
        });
    }

    private static JsonNode rows(JsonNode copy, String table) {
        return kind(copy, table).path("rows");
    }

    private static JsonNode kind(JsonNode copy, String table) {
        return copy.path("kinds")
                .valueStream()
                .filter(it -> it.path("table").asString().equals(table))
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
