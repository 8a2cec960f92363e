package org.banu.platform.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.organisations.Chambers;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** From when until when a role holds. */
@PageTest
class TermTests {

    final Chambers people;
    final Memberships memberships;
    final RoleStore store;
    final Access access;

    TermTests(Chambers people, Memberships memberships, RoleStore store, Access access) {
        this.people = people;
        this.memberships = memberships;
        this.store = store;
        this.access = access;
    }

    @Test
    void aRoleMayBeginLaterAndHasNoEffectUntilThen() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        people.joins(saima, chamber, Role.ANALYST, aida);
        var page = "/en/organisations/%s/".formatted(chamber.value());
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(10);
        var member = saima.value().toString();
        for (var wrong : List.of(
                List.of("2020-01-01", ""),
                List.of(day.toString(), day.minusDays(1).toString()))) {
            assertThat(people.sends(
                            aida,
                            page + "roles",
                            "member",
                            member,
                            "another_role",
                            "TRAINER",
                            "another_from",
                            wrong.getFirst(),
                            "another_until",
                            wrong.getLast()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(people.sends(
                        aida,
                        page + "roles",
                        "member",
                        member,
                        "another_role",
                        "TRAINER",
                        "another_from",
                        day.toString(),
                        "another_until",
                        day.plusDays(1).toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(grants(saima, Instant.now())).isOne();
        assertThat(grants(saima, Instant.now().plus(11, ChronoUnit.DAYS))).isEqualTo(2);
        assertThat(grants(saima, Instant.now().plus(13, ChronoUnit.DAYS))).isOne();
        assertThat(people.reads(aida, page + "members")).contains("still to come");
        assertThat(people.reads(saima, "/en/account/organisations")).contains("trainer, from");

        // One that is ended before it begins never has an effect.
        var later = people.roles(chamber, aida).getLast();
        people.sends(aida, page + "roles/end", "id", later.id().toString());
        assertThat(grants(saima, Instant.now().plus(11, ChronoUnit.DAYS))).isOne();
    }

    @Test
    void anAdministratorToComeIsNotYetOneWhoRemains() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        people.joins(saima, chamber, Role.ANALYST, aida);
        assertThat(people.sends(
                        aida,
                        "/en/organisations/%s/roles".formatted(chamber.value()),
                        "member",
                        saima.value().toString(),
                        "another_role",
                        "ADMINISTRATOR",
                        "another_from",
                        LocalDate.now(ZoneOffset.UTC).plusDays(10).toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(SignedInAs.as(
                        new Actor.Person(aida, access.grantsOf(aida)),
                        () -> memberships.leave(chamber, aida, Instant.now())))
                .isPresent();
    }

    /** Whoever accepts late gets no role that is over already. */
    @Test
    void anInvitationToARoleThatIsOverHoldsNoLonger() {
        var term = new Term(Optional.empty(), Optional.of(Instant.now()));
        assertThat(term.isOver(Instant.now())).isTrue();
        assertThat(Term.LASTING.isOver(Instant.MAX)).isFalse();
    }

    private int grants(PersonId person, Instant when) {
        return access.answer(Memberships.TASK, () -> store.grants(person, when).size());
    }
}
