package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Owner;
import org.banu.platform.certificates.Certificates;
import org.banu.platform.duplicates.Duplicates;
import org.banu.platform.holdings.Holdings;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of verification where two businesses of one woman are found to be one, and where they are two after all. */
@PageTest
class MergedCaseTests {

    private final Verifiers verifiers;
    private final Chambers people;
    private final Registry registry;
    private final Holdings holdings;
    private final Duplicates duplicates;
    private final Certificates certificates;
    private final Visitor browser;
    private final Mailbox mail;

    MergedCaseTests(
            Verifiers verifiers,
            Chambers people,
            Registry registry,
            Holdings holdings,
            Duplicates duplicates,
            Certificates certificates,
            Visitor browser,
            Mailbox mail) {
        this.verifiers = verifiers;
        this.people = people;
        this.registry = registry;
        this.holdings = holdings;
        this.duplicates = duplicates;
        this.certificates = certificates;
        this.browser = browser;
        this.mail = mail;
    }

    /** Two that stand here under one name. */
    private record Twins(Verifiers.Shop first, Verifiers.Shop second) {}

    @Test
    void anOpenCaseEndsAndSheIsToldWhereItIsRead() {
        var bureau = verifiers.bureau();
        var twins = twins();
        var id = verifiers.asks(twins.second(), bureau.id());
        verifiers.clears(bureau.one(), id);
        merge(twins);
        assertThat(people.opens(bureau.one(), "/en/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.reads(
                        bureau.one(),
                        "/en/organisations/%s/cases".formatted(bureau.id().value())))
                .doesNotContain(id.toString());
        assertThat(mail.latest(email(twins.first().owner())))
                .contains("news", twins.first().page());
        assertThat(people.reads(twins.first().owner(), twins.first().page()))
                .contains(
                        "Earlier requests",
                        "Closed: the same business stood here twice",
                        "The extract names me alone.");
        assertThat(verifiers.tier(twins.first())).isEqualTo(Tier.DECLARED);
        // The one that stays may be verified, and its officers read what was.
        var next = verifiers.asks(twins.first(), bureau.id());
        verifiers.clears(bureau.two(), next);
        assertThat(people.reads(bureau.two(), "/en/cases/" + next)).contains("Closed: the same business");
    }

    @Test
    void undoneItGoesOnWhereItStood() {
        var bureau = verifiers.bureau();
        var twins = twins();
        var id = verifiers.asks(twins.second(), bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        var told = told(twins.second());
        merge(twins);
        separate(twins.second());
        assertThat(verifiers.now(twins.second()).state()).isEqualTo(State.SECOND_CHECK);
        assertThat(verifiers.tier(twins.second())).isEqualTo(Tier.DOCUMENTS_CHECKED);
        assertThat(told(twins.second())).isEqualTo(told);
        assertThat(people.reads(twins.first().owner(), twins.first().page())).doesNotContain("Earlier requests");
        verifiers.decides(bureau.two(), id, "ACCEPT");
        assertThat(verifiers.tier(twins.second())).isEqualTo(Tier.VERIFIED);
    }

    @Test
    void aRefusalStaysReadableWithItsDocumentAndGoesBackWithIt() {
        var bureau = verifiers.bureau();
        var twins = twins();
        verifiers.hands(twins.second(), bureau, Verifiers.PDF);
        verifiers.decides(bureau.one(), verifiers.now(twins.second()).id(), "REFUSE");
        var file = verifiers.document(twins.second());
        merge(twins);
        var owner = twins.first().owner();
        assertThat(people.reads(owner, twins.first().page()))
                .contains(": not shown", "As the extract says.", "/en/files/" + file);
        assertThat(people.opens(owner, "/en/files/" + file)).hasStatusOk();
        separate(twins.second());
        assertThat(people.reads(owner, twins.first().page())).doesNotContain("As the extract says.");
        assertThat(people.reads(owner, twins.second().page())).contains("As the extract says.", "/en/files/" + file);
    }

    /** An officer who chooses the other one is refused, and nothing is lost. */
    @Test
    void theOneThatIsVerifiedStays() {
        var twins = twins();
        verify(twins.second());
        assertThat(tryToMerge(twins, "stays", twins.first().id().value().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The one that would go is verified");
        assertThat(verifiers.tier(twins.first())).isEqualTo(Tier.DECLARED);
        assertThat(tryToMerge(twins)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.tier(twins.second())).isEqualTo(Tier.VERIFIED);
        assertThat(verifiers.as(
                        twins.first().owner(), () -> registry.find(twins.first().id())))
                .isEmpty();
    }

    /** Its certificate says so too, until they are two after all. */
    @Test
    void whatWasVerifiedHoldsForTheLostOneNoLonger() {
        var twins = twins();
        verify(twins.first());
        verify(twins.second());
        var code = verifiers
                .as(
                        twins.second().owner(),
                        () -> certificates.findLatest(twins.second().id()))
                .orElseThrow()
                .code();
        merge(twins);
        assertThat(browser.reads("/en/verified/" + code)).contains("no longer valid");
        assertThat(verifiers.tier(twins.first())).isEqualTo(Tier.VERIFIED);
        assertThat(people.reads(twins.first().owner(), twins.first().page().replace("/verification", "/certificate")))
                .doesNotContain("no longer valid");
        separate(twins.second());
        assertThat(browser.reads("/en/verified/" + code)).contains("It is valid until");
        assertThat(verifiers.tier(twins.second())).isEqualTo(Tier.VERIFIED);
        assertThat(verifiers.now(twins.second()).state()).isEqualTo(State.VERIFIED);
    }

    /** What she takes back meanwhile counts. */
    @Test
    void withoutHerConsentAnOpenCaseDoesNotGoOn() {
        var bureau = verifiers.bureau();
        var twins = twins();
        verifiers.asks(twins.second(), bureau.id());
        merge(twins);
        people.sends(twins.first().owner(), "/en/account/consents/withdraw", "purpose", "VERIFICATION");
        separate(twins.second());
        assertThat(verifiers.now(twins.second()).state()).isEqualTo(State.WITHDRAWN);
    }

    private void verify(Verifiers.Shop shop) {
        var bureau = verifiers.bureau();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "ACCEPT");
    }

    /** Names and shares, without what changes with each writing. */
    private List<String> told(Verifiers.Shop shop) {
        var told = verifiers.as(shop.owner(), () -> holdings.get(shop.id()));
        return Stream.concat(
                        told.parties().stream().map(it -> it.party() + it.name() + it.own() + it.country()),
                        Stream.concat(
                                told.shares().stream()
                                        .map(it -> it.id() + it.stake().toString()),
                                told.offices().stream()
                                        .map(it -> it.id() + it.role().toString())))
                .toList();
    }

    /** In the order in which PostgreSQL has their ids. */
    private Twins twins() {
        var owner = people.somebody();
        // No other test names a business so.
        var name = "Altynai " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var both = Stream.generate(() -> verifiers.as(
                        owner,
                        () -> registry.add(Owner.of(owner), Details.begun(name, "KZ", "retail", Form.REGISTERED))))
                .limit(2)
                .sorted(Comparator.comparing((BusinessId it) -> it.value().toString()))
                .map(it -> new Verifiers.Shop(owner, it))
                .toList();
        both.forEach(it -> verifiers.tellsOwners(it, "Aida", "WOMAN"));
        return new Twins(both.getFirst(), both.getLast());
    }

    private void merge(Twins twins) {
        assertThat(tryToMerge(twins, "stays", twins.first().id().value().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult tryToMerge(Twins twins, String... more) {
        duplicates.search();
        var pair = "/en/admin/duplicates/%s/%s"
                .formatted(twins.first().id().value(), twins.second().id().value());
        var fields = new ArrayList<>(List.of("decision", "merge", "reason", "One and the same."));
        fields.addAll(List.of(more));
        return people.sendsAsBanu(pair, fields.toArray(String[]::new));
    }

    private void separate(Verifiers.Shop back) {
        assertThat(people.sendsAsBanu(
                        "/en/admin/duplicates/%s/separate".formatted(back.id().value())))
                .hasStatus(HttpStatus.SEE_OTHER);
    }
}
