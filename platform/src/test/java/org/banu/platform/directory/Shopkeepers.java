package org.banu.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
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

/** Women with businesses that others may find, through the pages that they use. */
@TestComponent
public class Shopkeepers {

    private final Visitor browser;
    private final AccountTwin accounts;
    private final Registry registry;

    Shopkeepers(Visitor browser, AccountTwin accounts, Registry registry) {
        this.browser = browser;
        this.accounts = accounts;
        this.registry = registry;
    }

    /** With an account and a name, and an address at example.org that begins as it. */
    public Actor.Person somebody(String name) {
        var person = SignedInAs.somebody();
        accounts.plant(person, name);
        return person;
    }

    /** A name that nobody else has. */
    public static String name(String before) {
        return before + "-" + UUID.randomUUID();
    }

    /** A business that only she sees. */
    public BusinessId business(Actor.Person owner, Details details) {
        return SignedInAs.as(owner, () -> registry.add(Owner.of(owner.id()), details));
    }

    /** One in the directory, with these fields beside its name, sector and region. */
    public BusinessId listed(Actor.Person owner, Details details, Field... shown) {
        var business = business(owner, details);
        assertThat(lists(owner, business, true, shown)).hasStatus(HttpStatus.SEE_OTHER);
        return business;
    }

    MvcTestResult lists(Actor.Person owner, BusinessId business, boolean agrees, Field... shown) {
        var request = browser.sends(page(business))
                .with(by(owner))
                .with(csrf())
                .param("once", UUID.randomUUID().toString());
        for (var field : shown) {
            request = request.param("shown", field.name());
        }
        return (agrees ? request.param("consent-directory", "1") : request).exchange();
    }

    public MvcTestResult opens(Actor.Person person, String page) {
        return browser.asks(page).with(by(person)).exchange();
    }

    public String reads(Actor.Person person, String page) {
        return Visitor.text(opens(person, page));
    }

    /** Names and values of its fields in turns. */
    public MvcTestResult sends(Actor.Person person, String page, String... fields) {
        var request = browser.sends(page)
                .with(by(person))
                .with(csrf())
                .param("once", UUID.randomUUID().toString());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    public static String page(BusinessId business) {
        return "/en/businesses/%s/listing".formatted(business.value());
    }

    public static String shown(BusinessId business) {
        return "/en/directory/" + business.value();
    }

    /** With a name of its own in each field. */
    public static Details details(String name) {
        return new Details(
                new Details.Names(name, "", "", ""),
                new Details.Location("KZ", "KZ-75", name + "-settlement"),
                Form.REGISTERED,
                "individualEntrepreneur",
                "2021-05",
                new Details.Activity(
                        "crops",
                        List.of(),
                        "",
                        name + "-products",
                        List.of(name + "-certificate"),
                        List.of("kk", "ru")),
                new Details.Size(3, null),
                new Details.Contact("+77011234567", name + "-mail@example.org", "https://example.org/" + name + "-web"),
                Map.of());
    }
}
