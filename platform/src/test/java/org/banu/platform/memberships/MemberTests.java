package org.banu.platform.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.banu.platform.SignedInAs.by;
import static org.banu.platform.organisations.Chambers.email;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who acts for an organisation: invited, given a role, and gone again. */
@PageTest
class MemberTests {

    final Visitor browser;
    final Mailbox mail;
    final Chambers people;
    final Memberships memberships;
    final RoleStore store;
    final Access access;
    final JdbcClient jdbc;

    MemberTests(
            Visitor browser,
            Mailbox mail,
            Chambers people,
            Memberships memberships,
            RoleStore store,
            Access access,
            JdbcClient jdbc) {
        this.browser = browser;
        this.mail = mail;
        this.people = people;
        this.memberships = memberships;
        this.store = store;
        this.access = access;
        this.jdbc = jdbc;
    }

    @Test
    void anInvitationIsAnsweredOnceAndARoleThatEndsIsGoneWithTheNextRequest() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        var page = "/en/organisations/%s/".formatted(chamber.value());
        var address = Newcomers.address();
        assertThat(people.sends(aida, page + "invitations", "email", address, "role", "REVIEWER"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(aida, page + "members")).contains(address);
        var link = mail.link(address);

        assertThat(people.opens(saima, link)).hasStatusOk().bodyText().contains("reviewer");
        assertThat(people.opens(saima, page + "members")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(saima, link, "answer", "accept")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.sends(people.somebody(), link, "answer", "accept")).hasStatus(HttpStatus.GONE);
        assertThat(people.reads(saima, page + "members"))
                .contains(aida.value().toString())
                .doesNotContain("roles/end", address);
        // A reviewer neither gives nor ends roles.
        assertThat(people.sends(
                        saima, page + "roles", "member", saima.value().toString(), "another_role", "ADMINISTRATOR"))
                .hasStatus(HttpStatus.NOT_FOUND);

        var role = people.roles(chamber, aida).getLast();
        assertThat(role.person()).isEqualTo(saima);
        assertThat(role.grantedBy()).isEqualTo(aida);
        assertThat(people.sends(aida, page + "roles/end", "id", role.id().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.opens(saima, page + "members")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSameHappensWhetherAnAddressIsKnownOrNot() {
        var aida = people.somebody();
        var page = "/en/organisations/%s/".formatted(people.foundedBy(aida).value());
        var known = email(people.somebody());
        var unknown = Newcomers.address();
        for (var address : List.of(known, unknown)) {
            assertThat(people.sends(aida, page + "invitations", "email", address, "role", "ANALYST"))
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasHeader("Location", page + "members");
        }
        assertThat(mail.latest(known).replaceAll("/invitations/\\S+", ""))
                .isEqualTo(mail.latest(unknown).replaceAll("/invitations/\\S+", ""));
    }

    @Test
    void anInvitationIsDeclinedOrWithdrawnAndNeverOpensAnything() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        var page = "/en/organisations/%s/".formatted(chamber.value());
        var first = Newcomers.address();
        people.sends(aida, page + "invitations", "email", first, "role", "PARTNER");
        assertThat(people.sends(saima, mail.link(first), "answer", "decline")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(access.grantsOf(saima)).isEmpty();
        assertThat(people.opens(saima, mail.link(first))).hasStatus(HttpStatus.GONE);

        var second = Newcomers.address();
        people.sends(aida, page + "invitations", "email", second, "role", "PARTNER");
        var shown = people.reads(aida, page + "members");
        var id = shown.substring(shown.indexOf("invitations/withdraw"))
                .replaceAll("(?s).*?name=\"id\" value=\"([^\"]+)\".*", "$1");
        assertThat(people.sends(aida, page + "invitations/withdraw", "id", id)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.opens(saima, mail.link(second))).hasStatus(HttpStatus.GONE);
    }

    @Test
    void anInvitationByWhoIsNoAdministratorAnyMoreHoldsNoLonger() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        people.joins(saima, chamber, Role.ADMINISTRATOR, aida);
        var address = Newcomers.address();
        people.sends(
                saima,
                "/en/organisations/%s/invitations".formatted(chamber.value()),
                "email",
                address,
                "role",
                "TRAINER");
        assertThat(people.opens(aida, mail.link(address))).hasStatusOk();
        assertThat(people.leaves(saima, chamber)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.opens(aida, mail.link(address))).hasStatus(HttpStatus.GONE);
    }

    @Test
    void aRoleEndsByItselfOnItsDay() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        var page = "/en/organisations/%s/".formatted(chamber.value());
        assertThat(people.sends(
                        aida, page + "invitations", "email", "a@example.org", "role", "ANALYST", "until", "2020-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var address = Newcomers.address();
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        people.sends(aida, page + "invitations", "email", address, "role", "ANALYST", "until", day.toString());
        people.sends(saima, mail.link(address), "answer", "accept");
        assertThat(access.grantsOf(saima)).hasSize(1);

        assertThat(grants(saima, Instant.now().plus(3, ChronoUnit.DAYS))).isZero();
        // The control: one without an end still holds then.
        assertThat(grants(aida, Instant.now().plus(3, ChronoUnit.DAYS))).isOne();
    }

    /** Her role has no effect until she has a second step; she need not set one up to be rid of it. */
    @Test
    void whoOwesHerSecondStepCanLeave() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        people.joins(saima, chamber, Role.ANALYST, aida);
        var page = "/en/account/organisations";
        var owing = new Actor.Person(saima, List.of());
        assertThat(Visitor.text(browser.asks(page).with(by(owing)).exchange()))
                .contains("until you show your second step", page + "/leave");
        // The control: with it nothing is said.
        assertThat(people.reads(saima, page)).doesNotContain("until you show your second step");
        assertThat(browser.sends(page + "/leave")
                        .with(by(owing))
                        .with(csrf())
                        .param("once", UUID.randomUUID().toString())
                        .param("organisation", chamber.value().toString())
                        .exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(access.grantsOf(saima)).isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        var own = people.roles(chamber, aida).getFirst().id().toString();
        var end = "/en/organisations/%s/roles/end".formatted(chamber.value());
        people.joins(saima, chamber, Role.FINANCE_OFFICER, aida);
        assertThat(people.sends(aida, end, "id", own))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("One administrator");
        assertThat(people.leaves(aida, chamber)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(people.sends(
                        aida,
                        "/en/organisations/%s/roles".formatted(chamber.value()),
                        "member",
                        saima.value().toString(),
                        "another_role",
                        "ADMINISTRATOR"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.sends(aida, end, "id", own))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/account/organisations");
    }

    @Test
    void ofTwoAdministratorsWhoLeaveAtOnceOneStays() throws Exception {
        for (var round = 0; round < 8; round++) {
            var aida = people.somebody();
            var saima = people.somebody();
            var chamber = people.foundedBy(aida);
            people.joins(saima, chamber, Role.ADMINISTRATOR, aida);
            try (var both = Executors.newFixedThreadPool(2)) {
                var left = both.invokeAll(
                        List.<Callable<Optional<Problem>>>of(() -> leave(aida, chamber), () -> leave(saima, chamber)));
                var refused = left.stream().filter(it -> it.resultNow().isPresent());
                assertThat(refused).hasSize(1);
            }
            assertThat(grants(aida, Instant.now()) + grants(saima, Instant.now()))
                    .isOne();
        }
    }

    /** The control: without the guard of the statement both are gone. */
    @Test
    void withoutTheGuardNobodyIsLeft() {
        var aida = people.somebody();
        var chamber = people.foundedBy(aida);
        access.perform(
                Memberships.TASK,
                () -> jdbc.sql("update organisation_role set ends_at = now() where organisation = :organisation")
                        .param("organisation", chamber.value())
                        .update());
        assertThat(grants(aida, Instant.now().plusSeconds(1))).isZero();
    }

    /** The second wall: only the task writes roles, whatever a person sends. */
    @Test
    void nobodyWritesRolesInHerOwnName() {
        var aida = people.somebody();
        var chamber = people.foundedBy(people.somebody());
        assertThat(SignedInAs.as(
                        new Actor.Person(aida, List.of()),
                        () -> catchThrowable(
                                () -> store.add(chamber, aida, Role.ADMINISTRATOR, Term.LASTING, aida, Instant.now()))))
                .hasStackTraceContaining("row-level security");
    }

    private Optional<Problem> leave(PersonId person, OrganisationId chamber) {
        return SignedInAs.as(
                new Actor.Person(person, access.grantsOf(person)),
                () -> memberships.leave(chamber, person, Instant.now()));
    }

    private int grants(PersonId person, Instant when) {
        return access.answer(Memberships.TASK, () -> store.grants(person, when).size());
    }
}
