package org.banu.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.memberships.Membership;
import org.banu.platform.memberships.Memberships;
import org.banu.platform.memberships.Term;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who ask for organisations and act for them, with the roles that they have at each request. */
@TestComponent
public class Chambers {

    public static final Actor.Person BANU = SignedInAs.somebody(OrganisationId.BANU, Role.ADMINISTRATOR);

    private static final Pattern REQUEST = Pattern.compile("/admin/requests/([0-9a-f-]{36})");

    private final Visitor browser;
    private final AccountTwin accounts;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Access access;

    Chambers(
            Visitor browser,
            AccountTwin accounts,
            Organisations organisations,
            Memberships memberships,
            Access access) {
        this.browser = browser;
        this.accounts = accounts;
        this.organisations = organisations;
        this.memberships = memberships;
        this.access = access;
    }

    /** With an account, and an address at example.org that begins as her id. */
    public PersonId somebody() {
        var person = SignedInAs.somebody();
        accounts.plant(person, person.id().value().toString());
        return person.id();
    }

    public static String email(PersonId person) {
        return person.value() + "@example.org";
    }

    /** One that a person is the administrator of, by asking and being confirmed. */
    public OrganisationId foundedBy(PersonId person) {
        return foundedBy(person, "KZ");
    }

    /** The same in a country of ISO 3166-1 alpha-2. */
    public OrganisationId foundedBy(PersonId person, String country) {
        var name = "Палата " + UUID.randomUUID();
        asks(person, name, country);
        assertThat(decides(BANU, name, "confirm", "")).hasStatus(HttpStatus.SEE_OTHER);
        return access.grantsOf(person).getFirst().organisation();
    }

    public void asks(PersonId person, String name) {
        asks(person, name, "KZ");
    }

    private void asks(PersonId person, String name, String country) {
        assertThat(sends(
                        person,
                        "/en/organisations/new",
                        "name",
                        name,
                        "kind",
                        "CHAMBER",
                        "country",
                        country,
                        "evidence",
                        "I am on its board"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    public MvcTestResult decides(Actor.Person administrator, String name, String decision, String reason) {
        var page = Visitor.text(
                browser.asks("/en/admin/requests").with(by(administrator)).exchange());
        var from = page.indexOf(name);
        assertThat(from).as(name).isPositive();
        var form = REQUEST.matcher(page);
        assertThat(form.find(from)).isTrue();
        return browser.sends("/en/admin/requests/" + form.group(1))
                .with(by(administrator))
                .with(csrf())
                .param("once", UUID.randomUUID().toString())
                .param("decision", decision)
                .param("reason", reason)
                .exchange();
    }

    public void joins(PersonId person, OrganisationId organisation, Role role, PersonId by) {
        assertThat(SignedInAs.as(
                        new Actor.Person(by, access.grantsOf(by)),
                        () -> memberships.add(organisation, person, role, Term.LASTING, by, Instant.now())))
                .isTrue();
    }

    public List<Membership> roles(OrganisationId organisation, PersonId seenBy) {
        return SignedInAs.as(
                new Actor.Person(seenBy, access.grantsOf(seenBy)), () -> memberships.list(organisation, Instant.now()));
    }

    public Organisation get(String shipped) {
        return organisations.get(Shelf.idOf(shipped));
    }

    public MvcTestResult opens(PersonId person, String page) {
        return browser.asks(page).with(by(person)).exchange();
    }

    public String reads(PersonId person, String page) {
        return Visitor.text(opens(person, page));
    }

    /** Names and values of its fields in turns. */
    public MvcTestResult sends(PersonId person, String page, String... fields) {
        return send(by(person), page, fields);
    }

    public MvcTestResult leaves(PersonId person, OrganisationId organisation) {
        return sends(
                person,
                "/en/account/organisations/leave",
                "organisation",
                organisation.value().toString());
    }

    /** The same as an administrator of Banu. */
    public String readsAsBanu(String page) {
        return Visitor.text(browser.asks(page).with(by(BANU)).exchange());
    }

    /** The same as an administrator of Banu. */
    public MvcTestResult sendsAsBanu(String page, String... fields) {
        return send(by(BANU), page, fields);
    }

    private MvcTestResult send(RequestPostProcessor who, String page, String... fields) {
        var request = browser.sends(page)
                .with(who)
                .with(csrf())
                .param("once", UUID.randomUUID().toString());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
