package org.banu.platform.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.files.Files;
import org.banu.platform.holdings.Holdings;
import org.banu.platform.offices.Offices;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.banu.platform.verification.State.Move;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A woman with a business, and an organisation that verifies, with the pages that both use. */
@TestComponent
public class Verifiers {

    static final byte[] PDF = """
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
            """.getBytes(UTF_8);

    private final Chambers people;
    private final Registry registry;
    private final Holdings holdings;
    private final Casebook book;
    private final Offices offices;
    private final Files files;
    private final Visitor browser;
    private final Access access;

    Verifiers(
            Chambers people,
            Registry registry,
            Holdings holdings,
            Casebook book,
            Offices offices,
            Files files,
            Visitor browser,
            Access access) {
        this.offices = offices;
        this.files = files;
        this.browser = browser;
        this.people = people;
        this.registry = registry;
        this.holdings = holdings;
        this.book = book;
        this.access = access;
    }

    /** An organisation that verifies, with three people who look at cases, or two; the first is its administrator too. */
    record Bureau(OrganisationId id, PersonId one, PersonId two, PersonId three) {}

    Bureau bureau() {
        return bureauIn("KZ");
    }

    Bureau bureauIn(String country) {
        return bureauOf(3, country);
    }

    /** With two people only. */
    Bureau smallBureau() {
        return bureauOf(2, "KZ");
    }

    private Bureau bureauOf(int reviewers, String country) {
        var officers = Stream.generate(people::somebody).limit(reviewers).toList();
        var one = officers.getFirst();
        var id = people.foundedBy(one, country);
        officers.forEach(it -> people.joins(it, id, Role.REVIEWER, one));
        assertThat(people.sendsAsBanu("/en/admin/offices/" + id.value())).hasStatus(HttpStatus.SEE_OTHER);
        return new Bureau(id, one, officers.get(1), officers.getLast());
    }

    /** Hers. */
    record Shop(PersonId owner, BusinessId id) {

        String page() {
            return "/en/businesses/%s/verification".formatted(id.value());
        }
    }

    Shop shop() {
        return shopOf(people.somebody());
    }

    Shop shopOf(PersonId owner) {
        return shopOf(owner, "KZ");
    }

    private Shop shopOf(PersonId owner, String country) {
        var name = "Mill " + UUID.randomUUID();
        return new Shop(
                owner,
                as(
                        owner,
                        () -> registry.add(Owner.of(owner), Details.begun(name, country, "retail", Form.REGISTERED))));
    }

    Shop shopIn(String country) {
        return shopOf(people.somebody(), country);
    }

    /** A woman owns it and runs it; whoever is named signs for it. */
    void tellsOwners(Shop shop, String signatory, String sex) {
        owns(shop, "Saima", "WOMAN", "87.5");
        signs(shop, signatory, sex);
    }

    void signs(Shop shop, String name, String sex) {
        tells(shop, "/offices/new", "name", name, "sex", sex, "office", "SIGNATORY");
    }

    void owns(Shop shop, String name, String sex, String percent) {
        tells(shop, "/owners/new", "kind", "PERSON", "name", name, "sex", sex, "percent", percent);
    }

    /** Somebody else signs for it from now on. */
    void changesOwners(Shop shop) {
        signs(shop, "Zarina", "WOMAN");
    }

    private void tells(Shop shop, String form, String... fields) {
        var page = "/en/businesses/%s/ownership".formatted(shop.id().value());
        assertThat(people.sends(shop.owner(), page + form, fields)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** No organisation but these verifies any more. */
    void onlyAmongOffices(OrganisationId... kept) {
        offices.list(Instant.now()).stream()
                .map(it -> it.organisation().id())
                .filter(it -> !List.of(kept).contains(it))
                .forEach(it -> assertThat(people.sendsAsBanu("/en/admin/offices/%s/remove".formatted(it.value())))
                        .hasStatus(HttpStatus.SEE_OTHER));
    }

    String name(Shop shop) {
        return as(shop.owner(), () -> registry.get(shop.id())).details().names().own();
    }

    Tier tier(Shop shop) {
        return as(shop.owner(), () -> registry.get(shop.id())).tier();
    }

    /** Without anybody named there is nothing to verify: a woman owns the larger part of it, and runs it. */
    void namesHead(Shop shop) {
        if (as(shop.owner(), () -> holdings.get(shop.id())).offices().isEmpty()) {
            owns(shop, "Saima", "WOMAN", "60");
            var her = as(shop.owner(), () -> holdings.get(shop.id())).shares().getFirst();
            tells(shop, "/offices/new", "who", her.stake().owner(), "office", "CHIEF_EXECUTIVE");
        }
    }

    MvcTestResult tryToAsk(Shop shop, OrganisationId office, String... more) {
        namesHead(shop);
        var fields =
                new ArrayList<>(List.of("office", office.value().toString(), "words", "The extract names me alone."));
        fields.addAll(List.of(more));
        return people.sends(shop.owner(), shop.page(), fields.toArray(String[]::new));
    }

    /** She asks with a document. */
    MvcTestResult hands(Shop shop, Bureau bureau, byte[] content) {
        namesHead(shop);
        return browser.sends(shop.page())
                .multipart()
                .part(new MockPart("file", "extract.pdf", content))
                .param("office", bureau.id().value().toString())
                .param("words", "The extract names me alone.")
                .param("consent-verification", "1")
                .param("once", UUID.randomUUID().toString())
                .with(by(shop.owner()))
                .with(csrf())
                .exchange();
    }

    /** The last that she handed in. */
    UUID document(Shop shop) {
        return as(shop.owner(), () -> files.listOf(shop.owner()))
                .getFirst()
                .id()
                .value();
    }

    UUID asks(Shop shop, OrganisationId office) {
        assertThat(tryToAsk(shop, office, "consent-verification", "1")).hasStatus(HttpStatus.SEE_OTHER);
        return now(shop).id();
    }

    Case now(Shop shop) {
        return book.findLatest(shop.id()).orElseThrow();
    }

    List<Move> steps(Shop shop) {
        return book.steps(now(shop));
    }

    void clears(PersonId officer, UUID id) {
        assertThat(people.sends(officer, "/en/cases/%s/declaration".formatted(id), "free", "yes"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    MvcTestResult tryToDecide(PersonId officer, UUID id, String seen, String step) {
        return tryToDecideOn(
                officer, id, seen + "/" + book.find(id).orElseThrow().round(), step);
    }

    /** From a form that she has open. */
    MvcTestResult tryToDecideOn(PersonId officer, UUID id, String seen, String step) {
        return people.sends(
                officer,
                "/en/cases/%s/decision".formatted(id),
                "seen",
                seen,
                "step",
                step,
                "words",
                "As the extract says.");
    }

    void decides(PersonId officer, UUID id, String step) {
        clears(officer, id);
        var seen = book.find(id).orElseThrow().state().name();
        assertThat(tryToDecide(officer, id, seen, step)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** By two of the bureau. */
    Shop verified(Bureau bureau) {
        var shop = shop();
        var id = asks(shop, bureau.id());
        decides(bureau.one(), id, "ACCEPT");
        decides(bureau.two(), id, "ACCEPT");
        return shop;
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return SignedInAs.as(new Actor.Person(person, access.grantsOf(person)), work);
    }
}
