package org.banu.platform.businesses;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Women with businesses, and what their browsers know of the finder. */
@TestComponent
public class Entrepreneurs {

    /** The fields that need a word of explanation. */
    public static final Set<String> HELPED = FormFields.HELPED;

    private final Visitor browser;
    private final AccountTwin accounts;
    private final Registry registry;

    Entrepreneurs(Visitor browser, AccountTwin accounts, Registry registry) {
        this.browser = browser;
        this.accounts = accounts;
        this.registry = registry;
    }

    /** Somebody with an account. */
    Actor.Person somebody() {
        var person = SignedInAs.somebody();
        accounts.plant(person, person.id().value().toString());
        return person;
    }

    /** Whoever it is gets an account. */
    Actor.Person joined(Actor.Person person) {
        accounts.plant(person, person.id().value().toString());
        return person;
    }

    MvcTestResult opens(Actor.Person person, String page) {
        return browser.asks(page).with(SignedInAs.by(person)).exchange();
    }

    String reads(Actor.Person person, String page) {
        return Visitor.text(opens(person, page));
    }

    /** Names and values of its fields in turns. */
    MvcTestResult sends(Actor.Person person, String page, String... fields) {
        return form(person, page, fields).exchange();
    }

    MvcTestResult opensWith(Actor.Person person, String page, Cookie answers) {
        return browser.asks(page).with(SignedInAs.by(person)).cookie(answers).exchange();
    }

    MvcTestResult sendsWith(Actor.Person person, String page, Cookie answers, String... fields) {
        return form(person, page, fields).cookie(answers).exchange();
    }

    private MockMvcRequestBuilder form(Actor.Person person, String page, String... fields) {
        var request = browser.sends(page)
                .with(SignedInAs.by(person))
                .with(csrf())
                .param("once", UUID.randomUUID().toString());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    /** What a browser keeps that told the finder this of a woman in Pakistan, all in one form. */
    Cookie told(String... fields) {
        var begun = browser.sends("/en/finder/start")
                .param("country", "PK")
                .param("for", "self")
                .with(csrf())
                .exchange();
        return answered("/en/finder/all", requireNonNull(begun.getResponse().getCookie("answers")), fields);
    }

    Cookie answered(String page, Cookie before, String... fields) {
        var request = browser.sends(page).with(csrf()).cookie(before);
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return requireNonNull(request.exchange().getResponse().getCookie("answers"));
    }

    /** Her new business, by its three fields. */
    String registers(Actor.Person person, String name) {
        return added(sends(
                person, "/en/businesses/new", "name", name, "country", "PK", "sector", "clothing", "form", "INFORMAL"));
    }

    /** The id of what a form has added. */
    static String added(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return requireNonNull(answer.getResponse().getHeader(HttpHeaders.LOCATION))
                .replaceFirst(".*/businesses/", "");
    }

    Business get(Actor.Person person, String id) {
        return SignedInAs.as(person, () -> registry.get(BusinessId.of(id)));
    }

    Optional<Business> find(Actor.Person person, String id) {
        return SignedInAs.as(person, () -> registry.find(BusinessId.of(id)));
    }

    Optional<String> answers(Actor.Person person, String id) {
        return SignedInAs.as(person, () -> registry.answers(BusinessId.of(id)));
    }
}
