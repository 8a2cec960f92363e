package org.banu.platform.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import java.time.Instant;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** An administrator of Banu suspends an organisation and reinstates it. */
@PageTest
class SuspensionTests {

    final Visitor browser;
    final Chambers people;
    final Mailbox mail;
    final Access access;
    final Suspensions suspensions;
    final Memberships memberships;

    SuspensionTests(
            Visitor browser,
            Chambers people,
            Mailbox mail,
            Access access,
            Suspensions suspensions,
            Memberships memberships) {
        this.browser = browser;
        this.people = people;
        this.mail = mail;
        this.access = access;
        this.suspensions = suspensions;
        this.memberships = memberships;
    }

    @Test
    void whileItIsSuspendedNoRoleHasAnEffectFromTheNextRequestOn() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        people.joins(saima, chamber, Role.REVIEWER, aida);
        var page = "/en/organisations/%s".formatted(chamber.value());
        assertThat(people.opens(saima, page + "/members")).hasStatusOk();
        var invited = Newcomers.address();
        people.sends(aida, page + "/invitations", "email", invited, "role", "TRAINER");

        assertThat(people.sendsAsBanu(admin(chamber, "suspend"), "reason", "Its papers are of another body."))
                .hasStatus(HttpStatus.SEE_OTHER);
        for (var person : List.of(aida, saima)) {
            assertThat(access.grantsOf(person)).isEmpty();
            assertThat(people.opens(person, page + "/members")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(people.reads(person, "/en/account/organisations"))
                    .contains("Suspended since", "Its papers are of another body.")
                    .doesNotContain("/members");
            assertThat(mail.latest(email(person))).contains("was suspended");
        }
        assertThat(people.opens(aida, page + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(aida, page + "/roles", "member", saima.value().toString(), "another_role", "TRAINER"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(people.somebody(), mail.link(invited))).hasStatus(HttpStatus.GONE);
        assertThat(browser.reads(page))
                .contains("Nobody may act for this organisation")
                .doesNotContain("Its papers are of another body.");

        assertThat(people.sendsAsBanu(admin(chamber, "reinstate"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.opens(saima, page + "/members")).hasStatusOk();
        assertThat(people.reads(aida, "/en/account/organisations")).doesNotContain("Suspended since");
        assertThat(mail.latest(email(aida))).contains("again");
        assertThat(people.opens(people.somebody(), mail.link(invited))).hasStatusOk();
    }

    @Test
    void theReasonIsNeededAndReadOnlyByWhoHasARoleAndByAdministratorsOfBanu() {
        var aida = people.somebody();
        var chamber = people.foundedBy(aida);
        assertThat(people.sendsAsBanu(admin(chamber, "suspend"), "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#reason-" + chamber.value());
        assertThat(access.grantsOf(aida)).hasSize(1);
        people.sendsAsBanu(admin(chamber, "suspend"), "reason", "Nobody answers.");

        assertThat(SignedInAs.as(person(aida), () -> suspensions.reason(chamber)))
                .isPresent();
        assertThat(SignedInAs.as(Chambers.BANU, () -> suspensions.reason(chamber)))
                .isPresent();
        assertThat(SignedInAs.as(person(people.somebody()), () -> suspensions.reason(chamber)))
                .isEmpty();
    }

    @Test
    void theAdministratorsOfBanuSeeWhoIsAdministratorOfWhat() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        people.joins(saima, chamber, Role.ANALYST, aida);
        var name = people.reads(aida, "/en/organisations/" + chamber.value())
                .replaceAll("(?s).*<h1[^>]*>([^<]*)<.*", "$1");
        assertThat(people.readsAsBanu("/en/admin/organisations?q=" + name.substring(name.indexOf(' ') + 1)))
                .contains(chamber.value().toString(), aida.value().toString())
                .doesNotContain(saima.value().toString());
        // Nobody else does, not even an administrator of an organisation.
        assertThat(people.opens(aida, "/en/admin/organisations")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(aida, "/en/admin")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(SignedInAs.as(
                        person(people.somebody()), () -> memberships.administrators(List.of(chamber), Instant.now())))
                .isEmpty();
        assertThat(people.sends(aida, admin(chamber, "reinstate"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatWaitsIsCountedForTheAdministratorsOfBanu() {
        people.asks(people.somebody(), "Қор " + Instant.now());
        assertThat(people.readsAsBanu("/en/admin"))
                .contains("/en/admin/requests", "/en/outbox", "These wait")
                .containsPattern("<strong>[0-9,]+</strong>");
    }

    private static String admin(OrganisationId organisation, String what) {
        return "/en/admin/organisations/%s/%s".formatted(organisation.value(), what);
    }

    private static Actor.Person person(PersonId id) {
        return new Actor.Person(id, List.of());
    }
}
