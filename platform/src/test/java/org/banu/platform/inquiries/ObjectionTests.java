package org.banu.platform.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.directory.Shopkeepers.details;
import static org.banu.platform.directory.Shopkeepers.name;
import static org.banu.platform.directory.Shopkeepers.page;
import static org.banu.platform.directory.Shopkeepers.shown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.audit.Audit;
import org.banu.platform.audit.Event;
import org.banu.platform.directory.Directory;
import org.banu.platform.directory.Shopkeepers;
import org.banu.platform.directory.Takedown;
import org.banu.platform.inquiries.Objections.Standing;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.outreach.Recipients;
import org.banu.platform.registry.BusinessId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An owner answers to that her business was taken out of the directory, and somebody else decides about that. */
@PageTest
class ObjectionTests {

    private static final Actor.Person BANU = SignedInAs.somebody(OrganisationId.BANU, Role.ADMINISTRATOR);
    private static final String BOUND = "so somebody else decides about the answer";
    private static final String AGAIN = "so the same one decided again";

    private final Visitor browser;
    private final Shopkeepers people;
    private final Directory directory;
    private final Accounts accounts;
    private final Recipients recipients;
    private final Audit audit;
    private final Mailbox mail;
    private final String hers = name("Aida");
    private final String answer = name("It is my grandmother's shop");
    private final Actor.Person aida;
    private final Actor.Person one;
    private final BusinessId business;

    ObjectionTests(
            Visitor browser,
            Shopkeepers people,
            Directory directory,
            Accounts accounts,
            Recipients recipients,
            Audit audit,
            Mailbox mail) {
        this.browser = browser;
        this.people = people;
        this.directory = directory;
        this.accounts = accounts;
        this.recipients = recipients;
        this.audit = audit;
        this.mail = mail;
        this.aida = people.somebody(hers);
        this.one = administrator();
        this.business = people.listed(aida, details(name("Базар")));
        SignedInAs.as(one, () -> {
            directory.takeDown(business, "There is no such shop");
            return business;
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSpeaksEveryLanguage(Language language) {
        var open = "<html lang=\"%s\" dir=\"%s\"".formatted(language.code(), language.direction());
        var hers = "/%s/businesses/%s/listing".formatted(language.code(), business.value());
        assertThat(people.reads(aida, hers)).contains(open);
        answers(answer);
        assertThat(people.reads(administrator(), "/" + language.code() + "/admin/reports"))
                .contains(open, answer);
        keepsOut(administrator(), "Nobody is at that address");
        assertThat(people.reads(aida, hers)).contains(open, answer);
        assertThat(people.reads(one, "/" + language.code() + "/admin/reports")).contains(open, answer);
    }

    @Test
    void sheAnswersOnce() {
        assertThat(people.reads(aida, page(business))).contains("There is no such shop", "You can answer once.");
        assertThat(answers(" "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#objection\"", "Write in your words why");
        assertThat(answers("x".repeat(2_001))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answers(answer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(aida, page(business)))
                .contains(answer, "The administrators of Banu will decide.")
                .doesNotContain("name=\"objection\"");
        answers("Something else");
        assertThat(people.reads(aida, page(business))).contains(answer).doesNotContain("Something else");
        // The answer alone changes nothing for others.
        assertThat(browser.opens(shown(business))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyAnswersForHerOrToWhatStands() {
        var other = people.somebody(name("Other"));
        assertThat(people.sends(other, page(business) + "/objection", "objection", "Let it stand"))
                .hasStatus(HttpStatus.NOT_FOUND);
        var standing = people.listed(aida, details(name("Базар")));
        people.sends(aida, page(standing) + "/objection", "objection", answer);
        assertThat(people.reads(aida, page(standing))).doesNotContain(answer);
    }

    @Test
    void whoTookItOutDoesNotDecideAboutHerAnswerAsLongAsThereIsSomebodyElse() {
        answers(answer);
        var other = administrator();
        assertThat(people.reads(one, "/en/admin"))
                .containsPattern("Answers to what was taken out of the directory</a></th>\\s*<td[^>]*>\\s*<strong>");
        assertThat(people.reads(one, "/en/admin/reports")).contains(answer, BOUND);
        assertThat(keepsOut(one, "I stay with it"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#reason-" + business.value());
        assertThat(keepsOut(other, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        // The control: another one may.
        assertThat(keepsOut(other, "Nobody is at that address")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(people.reads(aida, page(business)))
                .contains("It was decided on", "Nobody is at that address")
                .doesNotContain("name=\"objection\"", AGAIN);
        assertThat(people.reads(aida, "/en/account")).contains("It was decided about your answer");
        assertThat(mail.latest(hers + "@example.org"))
                .contains("decided about your answer", page(business))
                .doesNotContain("Nobody is at that address");
        // It is the last word, also for another administrator.
        keepsOut(administrator(), "Once more");
        assertThat(people.reads(aida, page(business))).doesNotContain("Once more");
        assertThat(SignedInAs.as(aida, () -> audit.listConcerning(aida.id(), 100)))
                .extracting(Event::action)
                .contains("directory.taken_down", "directory.objected", "directory.kept_out");
    }

    @Test
    void whatIsAllowedAgainStandsThereAndSheIsTold() {
        answers(answer);
        // Also by whoever took it out.
        assertThat(allows(one)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.opens(shown(business))).hasStatusOk();
        assertThat(mail.latest(hers + "@example.org")).contains("decided about your answer");
        assertThat(people.reads(aida, page(business))).doesNotContain(answer);
    }

    @Test
    void nobodyLetsHerOwnBackIn() {
        answers(answer);
        var administrator = new Actor.Person(aida.id(), one.grants());
        assertThat(allows(administrator)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(keepsOut(administrator, "Mine")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.opens(shown(business))).hasStatus(HttpStatus.NOT_FOUND);
        // The control.
        assertThat(allows(administrator())).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whereThereIsNobodyElseTheSameOneDecidesAndItIsSaid() {
        var down = new Takedown(business, "There is no such shop", Instant.EPOCH, one.id(), null);
        var owner = Optional.of(aida.id());
        assertThat(Objections.standing(down, one.id(), owner, List.of(one.id())))
                .isEqualTo(Standing.AGAIN);
        // The owner herself is no such other one.
        assertThat(Objections.standing(down, one.id(), owner, List.of(one.id(), aida.id())))
                .isEqualTo(Standing.AGAIN);
        var third = people.somebody(name("Third")).id();
        assertThat(Objections.standing(down, one.id(), owner, List.of(one.id(), third)))
                .isEqualTo(Standing.BOUND);
        assertThat(Objections.standing(down, third, owner, List.of(one.id(), third)))
                .isEqualTo(Standing.FREE);

        answers(answer);
        SignedInAs.as(one, () -> {
            directory.keepOut(business, "I looked again", one.id());
            return business;
        });
        assertThat(people.reads(aida, page(business))).contains("I looked again", AGAIN);
    }

    /** One who has her role in the tables too, so that she counts among those who could decide. */
    private Actor.Person administrator() {
        var person = people.somebody(name("Administrator"));
        var link = accounts.inviteAdministrator(false, Instant.now()).orElseThrow();
        people.sends(person, "/en" + link);
        assertThat(recipients.administrators()).contains(person.id());
        return new Actor.Person(person.id(), BANU.grants());
    }

    private MvcTestResult answers(String words) {
        return people.sends(aida, page(business) + "/objection", "objection", words);
    }

    private MvcTestResult keepsOut(Actor.Person administrator, String reason) {
        return people.sends(
                administrator, "/en/admin/listings/%s/keep-out".formatted(business.value()), "reason", reason);
    }

    private MvcTestResult allows(Actor.Person administrator) {
        return people.sends(administrator, "/en/admin/listings/%s/allow".formatted(business.value()));
    }
}
