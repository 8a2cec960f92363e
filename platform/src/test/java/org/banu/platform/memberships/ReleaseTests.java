package org.banu.platform.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.organisations.Organisation;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The last administrator of an organisation goes. */
@PageTest
class ReleaseTests {

    private final Chambers chambers;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Access access;
    private final Mailbox mail;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReleaseTests(
            Chambers chambers,
            Organisations organisations,
            Memberships memberships,
            Access access,
            Mailbox mail,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.chambers = chambers;
        this.organisations = organisations;
        this.memberships = memberships;
        this.access = access;
        this.mail = mail;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whatNobodyElseLooksAfterIsUnclaimedAgainAndBanuIsTold() {
        var her = chambers.somebody();
        var trainer = chambers.somebody();
        var banu = administrator();
        var organisation = chambers.foundedBy(her);
        chambers.joins(trainer, organisation, Role.TRAINER, her);
        assertThat(memberships.listAdministeredAlone(her, clock.instant()))
                .extracting(Organisation::id)
                .containsExactly(organisation);

        release(her);

        assertThat(organisations.get(organisation).standing().claimed()).isFalse();
        assertThat(access.grantsOf(trainer)).isEmpty();
        assertThat(mail.latest(Chambers.email(banu)))
                .contains("Nobody acts for it any more")
                .contains("/organisations/" + organisation.value());
        assertThat(chambers.reads(trainer, "/en/account/trail")).contains("A role of yours for an organisation ended");
        assertThat(chambers.reads(her, "/en/organisations/new?of=" + organisation.value()))
                .contains("Tell us why you may speak for it");
    }

    @Test
    void whatAnotherLooksAfterStaysAsItIs() {
        var her = chambers.somebody();
        var other = chambers.somebody();
        var organisation = chambers.foundedBy(her);
        chambers.joins(other, organisation, Role.ADMINISTRATOR, her);
        assertThat(memberships.listAdministeredAlone(her, clock.instant())).isEmpty();

        release(her);

        assertThat(organisations.get(organisation).standing().claimed()).isTrue();
        assertThat(access.grantsOf(other)).hasSize(1);
    }

    @Test
    void whoActsThereWithoutBeingItsAdministratorLeavesItAsItIs() {
        var her = chambers.somebody();
        var trainer = chambers.somebody();
        OrganisationId organisation = chambers.foundedBy(her);
        chambers.joins(trainer, organisation, Role.TRAINER, her);
        assertThat(memberships.listAdministeredAlone(trainer, clock.instant())).isEmpty();
    }

    @Test
    void whoLeavesAndWhoIsErasedAtOnceDoNotEachCountOnTheOther() throws Exception {
        var her = chambers.somebody();
        var other = chambers.somebody();
        var organisation = chambers.foundedBy(her);
        chambers.joins(other, organisation, Role.ADMINISTRATOR, her);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> erased = SignedInAs.as(
                    new Actor.Person(other, access.grantsOf(other)),
                    () -> transaction.<Future<?>>execute(_ -> {
                        assertThat(memberships.leave(organisation, other, clock.instant()))
                                .isEmpty();
                        var going = threads.submit(() -> release(her));
                        waitFor(going);
                        return going;
                    }));
            erased.get();
        }
        assertThat(organisations.get(organisation).standing().claimed()).isFalse();
    }

    /** Until it waits for a lock, or is done. */
    private void waitFor(Future<?> work) {
        var patience = Instant.now().plusSeconds(10);
        while (!work.isDone()
                && Instant.now().isBefore(patience)
                && jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void banuOpensWhatNobodyLooksAfterAndNothingElse() {
        var her = chambers.somebody();
        var trainer = chambers.somebody();
        var left = chambers.foundedBy(her);
        chambers.joins(trainer, left, Role.TRAINER, her);
        var kept = chambers.foundedBy(chambers.somebody());
        access.perform(
                Memberships.TASK,
                () -> jdbc.sql("delete from organisation_role where person = :her")
                        .param("her", her.value())
                        .update());
        assertThat(chambers.readsAsBanu("/en/admin")).contains("Organisations that nobody looks after");
        assertThat(chambers.readsAsBanu("/en/admin/organisations"))
                .contains("organisations/%s/release".formatted(left.value()))
                .doesNotContain("organisations/%s/release".formatted(kept.value()));
        assertThat(chambers.sends(trainer, "/en/admin/organisations/%s/release".formatted(left.value())))
                .hasStatus(HttpStatus.NOT_FOUND);

        for (var organisation : List.of(left, kept)) {
            assertThat(chambers.sendsAsBanu("/en/admin/organisations/%s/release".formatted(organisation.value())))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }

        assertThat(organisations.get(left).standing().claimed()).isFalse();
        assertThat(access.grantsOf(trainer)).isEmpty();
        assertThat(chambers.reads(trainer, "/en/account/trail")).contains("A role of yours for an organisation ended");
        assertThat(organisations.get(kept).standing().claimed()).isTrue();
    }

    private PersonId administrator() {
        var banu = chambers.somebody();
        access.perform(
                "sign-in",
                () -> jdbc.sql("insert into administrator (person, starts_at) values (:id, now())")
                        .param("id", banu.value())
                        .update());
        return banu;
    }

    private void release(PersonId person) {
        SignedInAs.as(
                new Actor.Person(person, access.grantsOf(person)),
                () -> transaction.<Boolean>execute(_ -> {
                    memberships.release(person, clock.instant());
                    return true;
                }));
    }
}
