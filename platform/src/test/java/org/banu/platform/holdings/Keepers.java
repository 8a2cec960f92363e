package org.banu.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People who keep a business, and use its pages. */
@TestComponent
public class Keepers {

    private final Visitor browser;
    private final AccountTwin accounts;
    private final Registry registry;
    private final Holdings holdings;

    Keepers(Visitor browser, AccountTwin accounts, Registry registry, Holdings holdings) {
        this.browser = browser;
        this.accounts = accounts;
        this.registry = registry;
        this.holdings = holdings;
    }

    /** With an account. */
    Actor.Person somebody() {
        var person = SignedInAs.somebody();
        accounts.plant(person, person.id().value().toString());
        return person;
    }

    BusinessId businessOf(Actor.Person person) {
        return SignedInAs.as(
                person,
                () -> registry.add(Owner.of(person.id()), Details.begun("Mill", "KZ", "retail", Form.REGISTERED)));
    }

    Disclosure told(Actor.Person person, BusinessId business) {
        return SignedInAs.as(person, () -> holdings.get(business));
    }

    MvcTestResult opens(Actor.Person person, BusinessId business, String page) {
        return browser.asks("/en/businesses/%s%s".formatted(business.value(), page))
                .with(by(person))
                .exchange();
    }

    String reads(Actor.Person person, BusinessId business, String page) {
        return Visitor.text(opens(person, business, page));
    }

    /** Names and values of its fields in turns. */
    MvcTestResult sends(Actor.Person person, BusinessId business, String page, String... fields) {
        var request = browser.sends("/en/businesses/%s%s".formatted(business.value(), page))
                .with(by(person))
                .with(csrf())
                .param("once", UUID.randomUUID().toString());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** A person who owns a part; her id. */
    String addPerson(Actor.Person keeper, BusinessId business, String name, String sex, String of, String percent) {
        assertThat(sends(
                        keeper,
                        business,
                        "/ownership/owners/new",
                        "kind",
                        "PERSON",
                        "of",
                        of,
                        "name",
                        name,
                        "sex",
                        sex,
                        "percent",
                        percent))
                .hasStatus(HttpStatus.SEE_OTHER);
        return id(keeper, business, name);
    }

    /** A company that owns a part; its id. */
    String addCompany(Actor.Person keeper, BusinessId business, String name, String of, String percent) {
        assertThat(sends(
                        keeper,
                        business,
                        "/ownership/owners/new",
                        "kind",
                        "ENTITY",
                        "of",
                        of,
                        "name",
                        name,
                        "country",
                        "KZ",
                        "percent",
                        percent))
                .hasStatus(HttpStatus.SEE_OTHER);
        return id(keeper, business, name);
    }

    private String id(Actor.Person keeper, BusinessId business, String name) {
        return told(keeper, business).parties().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
