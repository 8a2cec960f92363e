package org.banu.platform.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.banu.platform.Guest;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonErased;
import org.banu.platform.access.PersonId;
import org.banu.platform.accounts.Administrator;
import org.banu.platform.accounts.Administrators;
import org.banu.platform.factors.Factors;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looks after this Banu: invited by letter, and ended. */
@PageTest
class AdministratorTests {

    private static final String PAGE = "/en/admin/administrators";
    private static final Pattern SECRET = Pattern.compile("<p class=\"secret\">([A-Z2-7 ]+)</p>");

    final Mailbox mail;
    final Newcomers newcomers;
    final Chambers people;
    final Administrators administrators;
    final Access access;
    final JdbcClient jdbc;
    final ApplicationEventPublisher events;

    AdministratorTests(
            Visitor browser,
            Mailbox mail,
            Chambers people,
            Administrators administrators,
            Access access,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.mail = mail;
        this.newcomers = new Newcomers(browser, mail);
        this.people = people;
        this.administrators = administrators;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Test
    void whoIsInvitedAcceptsWithHerSecondStepOnly() {
        var aida = administrator();
        var address = Newcomers.address();
        var her = newcomers.byEmail(address);
        assertThat(people.sends(aida, PAGE + "/invitations", "email", address)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(aida, PAGE)).contains(address);
        var link = mail.link(address);

        assertThat(newcomers.guest().opens(link))
                .hasStatus(HttpStatus.SEE_OTHER)
                .headers()
                .hasValue("Location", "/en/sign-in?to=" + link.substring(3).replace("/", "%2F"));
        assertThat(her.reads(link)).contains("you need a second step").doesNotContain("value=\"accept\"");
        assertThat(her.sends(link, "answer", "accept", "once", key())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens(PAGE)).hasStatus(HttpStatus.NOT_FOUND);

        sets(her);
        var before = her.cookie("session");
        assertThat(her.reads(link)).contains("value=\"accept\"");
        assertThat(her.sends(link, "answer", "accept", "once", key()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/admin");
        assertThat(her.cookie("session")).isNotEqualTo(before);
        assertThat(her.opens(PAGE)).hasStatusOk();
        assertThat(her.reads("/en/account/trail")).contains("You became an administrator of Banu");
        assertThat(people.reads(aida, "/en/account/trail"))
                .contains("You invited somebody to be an administrator of Banu");
        assertThat(mail.latest(Chambers.email(aida))).contains("There is a new administrator of Banu");
        // It was answered.
        assertThat(her.opens(link)).hasStatus(HttpStatus.GONE);
    }

    /** The control is whose address nobody has: she reads it in the language of who invites. */
    @Test
    void anInvitationIsInTheLanguageOfItsReaderAndWhoInvitesLearnsNothingOfIt() {
        var aida = administrator();
        var known = Newcomers.address();
        newcomers.byEmail(known).sends("/en/account/profile", "name", "", "language", "kk");
        var unknown = Newcomers.address();
        for (var address : List.of(known, unknown)) {
            assertThat(people.sends(aida, "/ur/admin/administrators/invitations", "email", address))
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasHeader("Location", "/ur/admin/administrators");
        }
        assertThat(mail.link(known)).startsWith("/kk/invitations/administrator/");
        assertThat(mail.link(unknown)).startsWith("/ur/invitations/administrator/");
    }

    @Test
    void anInvitationIsDeclinedOrWithdrawnAndNeverOpensAnything() {
        var aida = administrator();
        var address = Newcomers.address();
        var her = newcomers.byEmail(address);
        sets(her);
        people.sends(aida, PAGE + "/invitations", "email", address);
        assertThat(her.sends(mail.link(address), "answer", "decline", "once", key()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens(PAGE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(her.opens(mail.link(address))).hasStatus(HttpStatus.GONE);

        people.sends(aida, PAGE + "/invitations", "email", address);
        var shown = people.reads(aida, PAGE);
        var id = shown.substring(shown.indexOf("invitations/withdraw"))
                .replaceAll("(?s).*?name=\"id\" value=\"([^\"]+)\".*", "$1");
        people.sends(aida, PAGE + "/invitations/withdraw", "id", id);
        assertThat(her.sends(mail.link(address), "answer", "accept", "once", key()))
                .hasStatus(HttpStatus.GONE);
    }

    @Test
    void anInvitationByWhoIsNoneAnyMoreHoldsNoLonger() {
        var aida = administrator();
        var saima = administrator();
        var address = Newcomers.address();
        var her = newcomers.byEmail(address);
        people.sends(aida, PAGE + "/invitations", "email", address);
        assertThat(her.opens(mail.link(address))).hasStatusOk();
        assertThat(people.sends(saima, PAGE + "/end", "id", aida.value().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens(mail.link(address))).hasStatus(HttpStatus.GONE);
    }

    @Test
    void whoseTimeEndsHasNoRightsWithTheNextRequestAndStaysInTheTable() {
        var aida = administrator();
        var saima = administrator();
        assertThat(people.opens(saima, PAGE)).hasStatusOk();
        assertThat(people.sends(aida, PAGE + "/end", "id", saima.value().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.opens(saima, PAGE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mail.latest(Chambers.email(saima))).contains("You are no longer an administrator of Banu");
        assertThat(people.reads(saima, "/en/account/trail")).contains("You are no longer an administrator of Banu");
        var kept = administrators.list().stream()
                .filter(it -> it.person().equals(saima))
                .filter(it -> it.endedBy().filter(aida::equals).isPresent());
        assertThat(kept).hasSize(1);
        assertThat(people.reads(aida, PAGE)).contains("Former administrators");
    }

    @Test
    void eachGetsALetterOfANewRequest() {
        var aida = administrator();
        var before = mail.count(Chambers.email(aida));
        var saima = people.somebody();
        people.asks(saima, "Палата " + UUID.randomUUID());
        assertThat(mail.count(Chambers.email(aida))).isEqualTo(before + 1);
        assertThat(mail.latest(Chambers.email(aida))).contains("waits for your decision", "/en/admin/requests");
        assertThat(mail.count(Chambers.email(saima))).isZero();
    }

    @Test
    void theLastOneStaysAlsoIfTwoEndEachOther() throws Exception {
        var before = now();
        var aida = administrator();
        var saima = administrator();
        change("update administrator set ends_at = now() where ends_at is null and person not in ('%s', '%s')"
                .formatted(aida.value(), saima.value()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> both = List.of(() -> ends(aida, saima), () -> ends(saima, aida));
            var ended = 0;
            for (var one : threads.invokeAll(both)) {
                ended += one.get() ? 1 : 0;
            }
            assertThat(ended).isEqualTo(1);
            var left = now();
            assertThat(left).hasSize(1);
            assertThat(people.reads(left.getFirst(), PAGE)).contains("There is only one administrator");
            assertThat(people.sends(
                            left.getFirst(),
                            PAGE + "/end",
                            "id",
                            left.getFirst().value().toString()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("The last administrator stays");
            // Nor does she go by an erasure that was allowed a moment before.
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            access.perform("erasure", () -> events.publishEvent(new PersonErased(left.getFirst()))))
                    .withMessageContaining("last administrator");
        } finally {
            before.forEach(it ->
                    change("insert into administrator (person, starts_at) values ('%s', now()) on conflict do nothing"
                            .formatted(it.value())));
        }
    }

    private boolean ends(PersonId who, PersonId whom) {
        return SignedInAs.as(
                        new Actor.Person(who, access.grantsOf(who)), () -> administrators.end(whom, who, Instant.now()))
                .isEmpty();
    }

    private List<PersonId> now() {
        return administrators.list().stream()
                .filter(Administrator::isOne)
                .map(Administrator::person)
                .toList();
    }

    /** As by a link on the console. */
    private PersonId administrator() {
        var person = people.somebody();
        change("insert into administrator (person, starts_at) values ('%s', now())".formatted(person.value()));
        assertThat(access.grantsOf(person)).anyMatch(it -> it.organisation().equals(OrganisationId.BANU));
        return person;
    }

    private void change(String statement) {
        access.perform("sign-in", () -> jdbc.sql(statement).update());
    }

    private static void sets(Guest her) {
        her.sends("/en/account/factors/app/begin");
        var shown = SECRET.matcher(her.reads("/en/account/factors/app"));
        assertThat(shown.find()).isTrue();
        var code = Factors.code(shown.group(1).replace(" ", ""), Instant.now());
        assertThat(her.sends("/en/account/factors/app", "code", code)).hasStatusOk();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
