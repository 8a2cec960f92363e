package org.banu.platform.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Entrepreneurs and mentors of an organisation: invited, counted among its own, and outside of its work. */
@PageTest
class ServedTests {

    private final Mailbox mail;
    private final Chambers people;
    private final Memberships memberships;
    private final Suspensions suspensions;
    private final Access access;
    private final PersonId aida;
    private final PersonId saima;
    private final OrganisationId chamber;
    private final String page;

    ServedTests(Mailbox mail, Chambers people, Memberships memberships, Suspensions suspensions, Access access) {
        this.mail = mail;
        this.people = people;
        this.memberships = memberships;
        this.suspensions = suspensions;
        this.access = access;
        this.aida = people.somebody();
        this.saima = people.somebody();
        this.chamber = people.foundedBy(aida);
        this.page = "/en/organisations/%s/".formatted(chamber.value());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTREPRENEUR", "MENTOR"})
    void sheAcceptsIsListedAndSeesNothingOfTheOrganisation(Role role) {
        var called = role.name().toLowerCase(Locale.ROOT);
        accepts(role, "invites you to be one of its " + called + "s", "you decide whether it says there");

        assertThat(people.reads(saima, "/en/account/organisations"))
                .contains(called, "/en/organisations/" + chamber.value())
                .doesNotContain("second step", "/members");
        assertThat(people.opens(saima, page + "members")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.reads(saima, "/en/organisations/" + chamber.value())).doesNotContain("/members");
        assertThat(people.reads(aida, page + "members"))
                .contains("Entrepreneurs and mentors", saima.value().toString());

        assertThat(people.leaves(saima, chamber)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(access.grantsOf(saima)).isEmpty();
        assertThat(people.reads(aida, page + "members"))
                .doesNotContain("id=\"served\"", saima.value().toString());
    }

    /** The second wall: not even a page that forgot to ask shows her who else is there. */
    @ParameterizedTest
    @EnumSource
    void onlyWhoWorksForItSeesItsRows(Role role) {
        people.joins(saima, chamber, role, aida);
        assertThat(seenBy(saima)).isEqualTo(role.isStaff());
        assertThat(SignedInAs.as(her(saima), () -> memberships.listOf(saima, Instant.now())))
                .extracting(Membership::role)
                .containsExactly(role);
    }

    @Test
    void nobodyIsGivenWorkOrNamedInPublicUnasked() {
        people.joins(saima, chamber, Role.ENTREPRENEUR, aida);
        assertThat(people.reads(aida, page + "members"))
                .doesNotContain("<option value=\"%s\"".formatted(saima.value()));
        assertThat(gives(saima, Role.REVIEWER))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a member");
        people.joins(saima, chamber, Role.ANALYST, aida);
        assertThat(gives(saima, Role.MENTOR))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a role");
        // The control: who works for it already is given more work.
        assertThat(gives(saima, Role.REVIEWER)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aLongListHasPagesAndEachCanBeEnded() {
        for (var i = 0; i < 51; i++) {
            people.joins(people.somebody(), chamber, Role.ENTREPRENEUR, aida);
        }
        people.joins(saima, chamber, Role.MENTOR, aida);
        var first = people.reads(aida, page + "members");
        assertThat(first)
                .contains("members?from=50#served")
                .doesNotContain(saima.value().toString());
        var second = people.reads(aida, page + "members?from=50");
        assertThat(second).contains(saima.value().toString()).doesNotContain("from=100");
        var hers = SignedInAs.as(her(saima), () -> memberships.listOf(saima, Instant.now()))
                .getFirst();
        assertThat(people.sends(aida, page + "roles/end", "id", hers.id().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(access.grantsOf(saima)).isEmpty();
    }

    @Test
    void whoseSheIsIsToldWhileItHoldsAndItsOrganisationMayAct() {
        people.joins(saima, chamber, Role.MENTOR, aida);
        assertThat(organisations(Role.MENTOR, Instant.now())).containsExactly(chamber);
        assertThat(organisations(Role.ENTREPRENEUR, Instant.now())).isEmpty();
        assertThat(organisations(Role.MENTOR, Instant.now().minusSeconds(3_600)))
                .isEmpty();

        SignedInAs.as(Chambers.BANU, () -> {
            suspensions.suspend(chamber, "It is looked into", Instant.now());
            return true;
        });
        assertThat(organisations(Role.MENTOR, Instant.now())).isEmpty();
    }

    @Test
    void aLinkIsPassedOnToHerWhoHasNoAddress() {
        var made = people.sends(aida, page + "invitations", "by", "link", "role", "ENTREPRENEUR");
        assertThat(made).hasStatus(HttpStatus.SEE_OTHER);
        var shown = String.valueOf(made.getResponse().getHeader("Location"));
        var link = "/invitations/" + shown.substring(shown.lastIndexOf('/') + 1);
        assertThat(people.reads(aida, shown)).contains(link, "The first woman who opens this link");
        assertThat(people.reads(aida, page + "members"))
                .contains("a link that you pass on")
                .doesNotContain(link);
        assertThat(people.opens(saima, shown)).hasStatus(HttpStatus.NOT_FOUND);
        var founder = people.somebody();
        var other = people.foundedBy(founder).value().toString();
        assertThat(people.opens(founder, shown.replace(chamber.value().toString(), other)))
                .hasStatus(HttpStatus.NOT_FOUND);

        assertThat(people.sends(saima, "/en" + link, "answer", "accept")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(access.grantsOf(saima)).hasSize(1);
        assertThat(people.opens(people.somebody(), "/en" + link)).hasStatus(HttpStatus.GONE);
        assertThat(people.opens(aida, shown)).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** It may go from hand to hand, so it opens nothing of the organisation. */
    @ParameterizedTest
    @EnumSource
    void noLinkIsPassedOnToWhoWorksForIt(Role role) {
        assertThat(people.sends(aida, page + "invitations", "by", "link", "role", role.name()))
                .hasStatus(role.isStaff() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.SEE_OTHER);
    }

    @Test
    void manyAreInvitedAtOnceAndNobodyWhileOneAddressIsWrong() {
        var one = Newcomers.address();
        var two = Newcomers.address();
        var role = Role.ENTREPRENEUR.name();
        assertThat(people.sends(aida, page + "invitations", "email", one + "\nsaima\n" + two, "role", role))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is no e-mail address: saima", one, two);
        assertThat(people.reads(aida, page + "members")).doesNotContain(one, two);
        assertThat(people.sends(aida, page + "invitations", "email", "a@example.org ".repeat(51), "role", role))
                .hasStatus(HttpStatus.SEE_OTHER);
        var many = IntStream.range(0, 51).mapToObj(it -> it + one).collect(Collectors.joining(","));
        assertThat(people.sends(aida, page + "invitations", "email", many, "role", role))
                .bodyText()
                .contains("50 addresses at most");

        assertThat(people.sends(aida, page + "invitations", "email", one + ", " + two + "\n" + one, "role", role))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(aida, page + "members")).containsOnlyOnce(one).containsOnlyOnce(two);
        assertThat(mail.link(one)).isNotEqualTo(mail.link(two));
    }

    private void accepts(Role role, String... says) {
        var address = Newcomers.address();
        assertThat(people.sends(aida, page + "invitations", "email", address, "role", role.name()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mail.latest(address)).contains("An organisation invites you");
        var link = mail.link(address);
        assertThat(people.reads(saima, link)).contains(says).doesNotContain("second step");
        assertThat(people.sends(saima, link, "answer", "accept")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(access.grantsOf(saima)).hasSize(1);
    }

    private MvcTestResult gives(PersonId person, Role role) {
        return people.sends(aida, page + "roles", "member", person.value().toString(), "another_role", role.name());
    }

    /** Whether she sees who founded it. */
    private boolean seenBy(PersonId person) {
        return SignedInAs.as(her(person), () -> memberships.list(chamber, Instant.now())).stream()
                .anyMatch(it -> it.person().equals(aida));
    }

    private List<OrganisationId> organisations(Role role, Instant when) {
        return memberships.organisationsOf(List.of(saima), role, when).getOrDefault(saima, List.of()).stream()
                .map(it -> it.id())
                .toList();
    }

    private Actor.Person her(PersonId person) {
        return new Actor.Person(person, access.grantsOf(person));
    }
}
