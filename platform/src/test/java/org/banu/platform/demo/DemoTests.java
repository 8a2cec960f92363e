package org.banu.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banu.platform.SignedInAs.by;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.TestHandlers;
import org.banu.platform.TestTables;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Allow;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Whom;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.Misconfigured;
import org.banu.platform.outreach.Outreach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A demo as it is after its start; what is no demo is in {@link NoDemoTests}. */
@PageTest
@TestPropertySource(
        properties = {"banu.demo=true", "banu.mail.host=mail.example.org", "banu.mail.from=banu@example.org"})
class DemoTests {

    private static final String LABEL = "class=\"demo\"";

    /** Looks like nothing in particular, on purpose, and has nobody on it. */
    private static final String CALENDAR = "/calendar";

    private final Demo demo;
    private final DemoStore store;
    private final Maker maker;
    private final Access access;
    private final Accounts accounts;
    private final Outreach outreach;
    private final Visitor browser;
    private final TestTables tables;
    private final TestHandlers handlers;
    private final RequestMappingHandlerMapping mapping;

    DemoTests(
            Demo demo,
            DemoStore store,
            Maker maker,
            Access access,
            Accounts accounts,
            Outreach outreach,
            Visitor browser,
            TestTables tables,
            TestHandlers handlers,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.demo = demo;
        this.store = store;
        this.maker = maker;
        this.access = access;
        this.accounts = accounts;
        this.outreach = outreach;
        this.browser = browser;
        this.tables = tables;
        this.handlers = handlers;
        this.mapping = mapping;
    }

    @Test
    void thereIsAsMuchAsThereShouldBe() {
        assertThat(count("business")).isEqualTo(400);
        assertThat(count("mentor where listed_at is not null")).isEqualTo(120);
        assertThat(count("organisation where claimed_at is not null")).isEqualTo(30);
        assertThat(count("organisation where claimed_at is not null and country = 'PK'"))
                .isEqualTo(15);
        assertThat(count("organisation_role where role not in ('ENTREPRENEUR', 'MENTOR')"))
                .isEqualTo(90 + 4);
        assertThat(count("organisation_role where role in ('ENTREPRENEUR', 'MENTOR')"))
                .isEqualTo((400 + 120) / 3);
        assertThat(count("person")).isEqualTo(400 + 120 + 90 + 1);
        assertThat(count("statistic where count > 0")).isPositive();
        assertThat(browser.reads("/ur/statistics")).contains("<table");
    }

    @Test
    void whatIsKeptIsWhatTheSeedInvents() {
        var made = demo.find().orElseThrow();
        var ids =
                tables.backup().sql("select id from business").query(UUID.class).list();
        var world = WorldTests.world(made.seed(), made.at());
        assertThat(ids).contains(world.businesses().id(0), world.businesses().id(399));
    }

    @Test
    void whoeverLooksSignsInAsSomebodyWhoStandsOnThePage() {
        var made = demo.find().orElseThrow();
        assertThat(browser.reads("/kk/demo")).contains(made.password());
        assertThat(browser.reads("/kk/sign-in")).contains("/kk/demo");
        assertThat(made.accounts())
                .hasSize(7)
                .allMatch(it -> browser.reads("/en/demo").contains(it.email()));
        assertThat(made.accounts())
                .allMatch(it -> accounts.signIn(
                                Address.read(it.email(), Language.ENGLISH), made.password(), Instant.now())
                        .isPresent());
        assertThat(made.accounts())
                .extracting(Demo.Account::secret)
                .filteredOn(it -> !it.isEmpty())
                .hasSize(3);
    }

    @Test
    void noLetterLeavesWhateverMailServerIsNamed() {
        assertThat(outreach.hasServer()).isFalse();
    }

    @Test
    void everyPageAndEveryAnswerSaysThatItIsADemo() {
        assertThat(unlabelled()).isEmpty();
    }

    /** The control: a page without the label is found. */
    @Test
    void aPageWithoutTheLabelIsFound() {
        handlers.add(RequestMethod.GET, "/{language:en}/bare", new Bare(), "show");
        try {
            assertThat(unlabelled()).containsExactly("/en/bare");
        } finally {
            handlers.removeAll();
        }
    }

    @Allow(Whom.EVERYBODY)
    static class Bare {

        ResponseEntity<String> show() {
            return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<!doctype html><title>bare</title>");
        }
    }

    /** Addresses of pages that don't say it, by whoever reads them. */
    private List<String> unlabelled() {
        var known = demo.find().orElseThrow().accounts().getFirst().email();
        var administrator = accounts.signIn(
                        Address.read(known, Language.ENGLISH),
                        demo.find().orElseThrow().password(),
                        Instant.now())
                .orElseThrow();
        var addresses = new ArrayList<String>();
        mapping.getHandlerMethods().forEach((info, _) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPatternValues().forEach(it -> addresses.add(address(it)));
            }
        });
        assertThat(addresses).hasSizeGreaterThan(50);
        return addresses.stream()
                .filter(it -> !it.endsWith(CALENDAR))
                .filter(it -> !isLabelled(browser.opens(it))
                        || !isLabelled(browser.asks(it).with(by(administrator)).exchange()))
                .toList();
    }

    private static boolean isLabelled(MvcTestResult answer) {
        var header = "true".equals(answer.getResponse().getHeader("Banu-Demo"));
        var page = Optional.ofNullable(answer.getResponse().getContentType())
                .filter(it -> MediaType.parseMediaType(it).isCompatibleWith(MediaType.TEXT_HTML))
                .isPresent();
        return header
                && (!page
                        || !Visitor.text(answer).contains("<!doctype")
                        || Visitor.text(answer).contains(LABEL));
    }

    /** What no row has, where it wants to know which. */
    private static String address(String pattern) {
        return Pattern.compile("\\{language[^}]*\\}")
                .matcher(pattern)
                .replaceAll("en")
                .replaceAll("\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}", "x");
    }

    /** Of one owner, of each kind of ownership and of listing, in each language. */
    @Test
    void allPagesOfBusinessesAreShownToTheirOwners() {
        var made = demo.find().orElseThrow();
        var world = WorldTests.world(made.seed(), made.at());
        for (var number = 0; number < 40; number++) {
            var owner = new PersonId(world.people().id(world.businesses().owner(number)));
            var business = world.businesses().id(number);
            for (var page : List.of("", "/remove", "/answers", "/ownership", "/definitions", "/listing")) {
                var address = "/%s/businesses/%s%s"
                        .formatted(List.of("en", "ru", "kk", "ur").get(number % 4), business, page);
                assertThat(browser.asks(address).with(by(owner)).exchange())
                        .as(address)
                        .hasStatusOk();
            }
            assertThat(browser.opens("/ur/directory/" + business))
                    .hasStatus(world.businesses().isListed(number) ? 200 : 404);
        }
    }

    @Test
    void someStandInTheDirectoryAndAllKindsOfOwnershipAreTold() {
        assertThat(count("listing")).isBetween(110, 190);
        assertThat(count("listing where tier = 'VERIFIED'")).isPositive();
        assertThat(count("stake where percent is null")).isPositive();
        assertThat(count("party where kind = 'ENTITY' and name is not null")).isPositive();
        assertThat(browser.reads("/kk/directory")).contains("<h1");
    }

    @Test
    void aDemoIsNotStartedAsSomethingElse() {
        assertThatThrownBy(() -> demo(new MockEnvironment()).afterSingletonsInstantiated())
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("is a demo");
        assertThatThrownBy(() -> demo(new MockEnvironment()
                                .withProperty("banu.demo", "true")
                                .withProperty("banu.demo-seed", "5"))
                        .afterSingletonsInstantiated())
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("made with the seed 2026 and 400 businesses");
    }

    /** Started again as the demo that it is, it stays as it is. */
    @Test
    void aDemoIsFilledOnce() {
        var before = count("person");
        var again = demo(new MockEnvironment().withProperty("banu.demo", "true"));
        again.afterSingletonsInstantiated();
        assertThat(again.isNew()).isFalse();
        assertThat(count("person")).isEqualTo(before);
    }

    private Demo demo(MockEnvironment settings) {
        return new Demo(store, maker, access, Clock.systemUTC(), settings);
    }

    private int count(String what) {
        return tables.backup()
                .sql("select count(*) from " + what)
                .query(Integer.class)
                .single();
    }
}
