package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.privacy.Holds.Hold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** What is due is deleted, by the clock. */
@PageTest
class RetentionTests {

    private final Actor.Person her = SignedInAs.somebody();

    private final Access access;
    private final Stores stores;
    private final RuleBook rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final AccountTwin accounts;
    private final PrivacyTwin twin;

    RetentionTests(
            Access access,
            Stores stores,
            RuleBook rules,
            ApplicationEventPublisher events,
            Clock clock,
            JdbcClient jdbc,
            AccountTwin accounts,
            PrivacyTwin twin) {
        this.access = access;
        this.stores = stores;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.twin = twin;
    }

    @BeforeEach
    void plant() {
        accounts.plant(her, "canary-" + UUID.randomUUID());
        twin.plant(her, "canary");
    }

    @Test
    void whatIsDueGoesAndTheRestStays() {
        workAfter(Duration.ofHours(23));
        assertThat(rows("session")).isEqualTo(1);
        assertThat(rows("answered")).isEqualTo(1);

        workAfter(Duration.ofHours(25));
        assertThat(rows("session")).isZero();
        assertThat(rows("one_time_link")).isZero();
        assertThat(rows("passkey_challenge")).isZero();
        assertThat(rows("outbox")).isEqualTo(2);

        workAfter(Duration.ofDays(29));
        assertThat(rows("outbox")).isEqualTo(2);
        assertThat(rows("answered")).isEqualTo(1);

        workAfter(Duration.ofDays(31));
        assertThat(rows("outbox")).isZero();
        assertThat(rows("answered")).isZero();

        workAfter(Duration.ofDays(10_000));
        assertThat(rows("contact")).isEqualTo(1);
        assertThat(rows("passkey")).isEqualTo(1);
    }

    @Test
    void aLetterThatWaitsIsNotDue() {
        access.perform(
                "retention",
                () -> jdbc.sql("""
                        update outbox set state = 'WAITING', due_at = :far where person = :her and state = 'SENT'
                        """)
                        .param("her", her.id().value())
                        .param("far", clock.instant().plus(Duration.ofDays(99)).atOffset(ZoneOffset.UTC))
                        .update());
        workAfter(Duration.ofDays(31));
        assertThat(rows("outbox")).isEqualTo(1);
    }

    @Test
    void whatIsHeldStaysUntilTheHoldEnds() {
        hold(Optional.of(her.id()), Optional.empty(), Duration.ofDays(60));
        var other = SignedInAs.somebody();
        accounts.plant(other, "canary-" + UUID.randomUUID());
        twin.plant(other, "canary");

        workAfter(Duration.ofDays(31));
        assertThat(rows("outbox")).isEqualTo(2);
        assertThat(rows("session")).isEqualTo(1);
        // The control: nobody held the other's.
        assertThat(rows("outbox", other.id())).isZero();

        workAfter(Duration.ofDays(61));
        assertThat(rows("outbox")).isZero();
        assertThat(rows("session")).isZero();
    }

    @Test
    void aTableThatIsHeldKeepsAllItsRows() {
        hold(Optional.empty(), Optional.of("outbox"), Duration.ofDays(60));
        workAfter(Duration.ofDays(31));
        assertThat(rows("outbox")).isEqualTo(2);
        assertThat(rows("answered")).isZero();

        workAfter(Duration.ofDays(61));
        assertThat(rows("outbox")).isZero();
        // So that it holds no other test's.
        workAfter(Duration.ofDays(10_000));
    }

    @Test
    void itIsLookedForAtLeastOnceADay() throws NoSuchMethodException {
        var schedule = Retention.class.getDeclaredMethod("work").getAnnotation(Scheduled.class);
        assertThat(schedule.timeUnit().toHours(schedule.fixedDelay())).isBetween(0L, 23L);
    }

    private void workAfter(Duration time) {
        Instant then = clock.instant().plus(time);
        new Retention(access, stores, rules, events, Clock.fixed(then, ZoneOffset.UTC)).work();
    }

    private void hold(Optional<PersonId> person, Optional<String> table, Duration time) {
        var now = clock.instant();
        var hold = new Hold(UUID.randomUUID(), person, table, "A court asked", her.id(), now, now.plus(time));
        access.perform("retention", () -> stores.holds().add(hold));
    }

    private int rows(String table) {
        return rows(table, her.id());
    }

    private int rows(String table, PersonId person) {
        return access.answer(
                "retention",
                () -> jdbc.sql("select count(*) from %s where person = :person".formatted(table))
                        .param("person", person.value())
                        .query(Integer.class)
                        .single());
    }
}
