package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestTables;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.privacy.Holds.Hold;
import org.banu.platform.privacy.Privacy.Obstacle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is erased stands nowhere any more, but in the trail, by a number. */
@PageTest
class ErasureTests {

    private final Actor.Person aida =
            SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
    private final Actor.Person saima =
            SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
    private final String hers = "canary-" + UUID.randomUUID();
    private final String others = "canary-" + UUID.randomUUID();

    private final List<Twin> twins;
    private final Privacy privacy;
    private final Access access;
    private final HoldStore holds;
    private final Scan scan;
    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureTests(
            ObjectProvider<Twin> twins,
            Privacy privacy,
            Access access,
            HoldStore holds,
            TestTables tables,
            JdbcClient jdbc,
            Clock clock) {
        this.twins = twins.stream().toList();
        this.privacy = privacy;
        this.access = access;
        this.holds = holds;
        this.scan = new Scan(tables);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void plant() {
        twins.forEach(it -> it.plant(aida, hers));
        twins.forEach(it -> it.plant(saima, others));
    }

    @Test
    void nothingOfHersIsLeftInAnyTableButTheTrail() {
        // The control: without an erasure she is found.
        assertThat(scan.tablesWith(hers))
                .contains("person", "session", "passkey", "outbox", "organisation_request", "legal_hold");
        assertThat(scan.tablesWith(aida.id()))
                .contains("contact", "one_time_code", "recovery_code", "organisation_role");
        var before = scan.tablesWith(others);

        assertThat(erase(aida)).isEmpty();

        assertThat(scan.tablesWith(hers)).isSubsetOf("audit_event");
        assertThat(scan.tablesWith(aida.id())).containsExactly("audit_event");
        // Nobody else lost anything.
        assertThat(scan.tablesWith(others)).isEqualTo(before);
    }

    @Test
    void whatSheDecidedAboutOthersStaysUnderANumberOfNobody() {
        access.perform(
                "organisations",
                () -> jdbc.sql("""
                        update organisation_request set state = 'CONFIRMED', decided_at = now(), decided_by = :aida
                        where person = :saima
                        """)
                        .param("aida", aida.id().value())
                        .param("saima", saima.id().value())
                        .update());
        assertThat(decider()).isEqualTo(aida.id().value());

        assertThat(erase(aida)).isEmpty();

        assertThat(decider()).isNotEqualTo(aida.id().value());
        assertThat(scan.tablesWith(new PersonId(decider()))).containsExactly("organisation_request");
    }

    @Test
    void theTrailSaysThatItWasDone() {
        erase(aida);
        assertThat(access.answer(
                        "audit",
                        () -> jdbc.sql("select action from audit_event where subject = :her order by at desc limit 1")
                                .param("her", aida.id().value())
                                .query(String.class)
                                .single()))
                .isEqualTo("privacy.erased");
    }

    @Test
    void herDataStaysWhileItIsHeld() {
        hold(Optional.of(aida.id()), Optional.empty());
        assertThat(erase(aida)).hasValueSatisfying(it -> assertThat(it).isInstanceOf(Obstacle.Held.class));
        assertThat(scan.tablesWith(hers)).contains("person", "session", "passkey");
        // Nobody else's is.
        assertThat(erase(saima)).isEmpty();
    }

    @Test
    void herDataStaysWhileATableIsHeldThatHasSomeOfIt() {
        var held = hold(Optional.empty(), Optional.of("passkey"));
        try {
            assertThat(erase(aida)).isPresent();
            access.perform(
                    "erasure",
                    () -> jdbc.sql("delete from passkey where person = :her")
                            .param("her", aida.id().value())
                            .update());
            assertThat(erase(aida)).isEmpty();
        } finally {
            access.perform(
                    "retention",
                    () -> jdbc.sql("delete from legal_hold where id = :id")
                            .param("id", held)
                            .update());
        }
    }

    @Test
    void theLastAdministratorOfBanuStaysUntilThereIsAnother() {
        var before = administrators();
        change("delete from administrator");
        makeAdministrator(aida.id());
        try {
            assertThat(erase(aida)).contains(new Obstacle.LastAdministrator());
            makeAdministrator(saima.id());
            assertThat(erase(aida)).isEmpty();
        } finally {
            change("delete from administrator");
            before.forEach(this::makeAdministrator);
        }
    }

    private void makeAdministrator(PersonId person) {
        change("insert into administrator (person, starts_at) values ('%s', now())".formatted(person.value()));
    }

    private void change(String statement) {
        access.perform("sign-in", () -> jdbc.sql(statement).update());
    }

    private List<PersonId> administrators() {
        return access.answer(
                "sign-in",
                () -> jdbc.sql("select person from administrator where ends_at is null")
                        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                        .list());
    }

    private UUID hold(Optional<PersonId> person, Optional<String> table) {
        var now = clock.instant();
        var hold = new Hold(
                UUID.randomUUID(), person, table, "A court asked", saima.id(), now, now.plus(Duration.ofDays(9)));
        access.perform("retention", () -> holds.add(hold));
        return hold.id();
    }

    private UUID decider() {
        return access.answer(
                "organisations",
                () -> jdbc.sql("select decided_by from organisation_request where person = :saima")
                        .param("saima", saima.id().value())
                        .query(UUID.class)
                        .single());
    }

    private Optional<Obstacle> erase(Actor.Person person) {
        return SignedInAs.as(person, () -> privacy.erase(person.id(), clock.instant()));
    }
}
