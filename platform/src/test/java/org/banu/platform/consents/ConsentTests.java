package org.banu.platform.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banu.platform.SignedInAs.as;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.audit.Audit;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people allow: given and withdrawn with effect at once, and never rewritten. */
@PageTest
@RecordApplicationEvents
class ConsentTests {

    private static final Purpose DIRECTORY = Purpose.DIRECTORY;
    private static final ConsentText TEXT = text(DIRECTORY.version());

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Consents consents;
    private final ConsentStore store;
    private final Audit audit;
    private final Access access;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Actor.Person aida = SignedInAs.somebody();
    private final Actor.Person saima = SignedInAs.somebody();

    ConsentTests(
            Consents consents,
            ConsentStore store,
            Audit audit,
            Access access,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AccountTwin accounts) {
        this.consents = consents;
        this.store = store;
        this.audit = audit;
        this.access = access;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        accounts.plant(aida, "consents-" + UUID.randomUUID());
        accounts.plant(saima, "consents-" + UUID.randomUUID());
    }

    @Test
    void whatIsGivenHoldsAndWhatIsWithdrawnHoldsNoMore(@Autowired ApplicationEvents events) {
        assertThat(consents.holds(aida.id(), DIRECTORY)).isFalse();
        give(aida);
        assertThat(consents.holds(aida.id(), DIRECTORY)).isTrue();
        assertThat(consents.holds(aida.id(), Purpose.MENTORING)).isFalse();
        assertThat(consents.holds(saima.id(), DIRECTORY)).isFalse();
        withdraw(aida);
        assertThat(consents.holds(aida.id(), DIRECTORY)).isFalse();

        assertThat(events.stream(ConsentGiven.class)).containsExactly(new ConsentGiven(aida.id(), DIRECTORY, now));
        assertThat(events.stream(ConsentWithdrawn.class))
                .containsExactly(new ConsentWithdrawn(aida.id(), DIRECTORY, now.plusSeconds(1)));
        assertThat(list(aida)).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo(TEXT);
            assertThat(it.givenAt()).isEqualTo(now);
            assertThat(it.withdrawnAt()).contains(now.plusSeconds(1));
            assertThat(it.renewed()).isFalse();
        });
    }

    @Test
    void eachActStandsInTheTrail() {
        give(aida);
        withdraw(aida);
        var acts = as(aida, () -> audit.listConcerning(aida.id(), 10));
        assertThat(acts)
                .extracting(it -> it.action())
                .containsExactlyInAnyOrder("consents.given", "consents.withdrawn");
        assertThat(acts).allMatch(it -> it.person().equals(Optional.of(aida.id())));
        assertThat(acts)
                .filteredOn(it -> it.action().equals("consents.given"))
                .singleElement()
                .satisfies(it -> assertThat(it.after())
                        .containsEntry("purpose", "DIRECTORY")
                        .containsEntry("version", "1")
                        .containsEntry("language", "ur"));
    }

    /** Also when the same is sent from two browsers at once. */
    @Test
    void toAgreeAgainChangesNothing(@Autowired ApplicationEvents events) throws Exception {
        give(aida);
        give(aida);
        var twice = List.<Callable<GiveOutcome>>of(() -> give(saima), () -> give(saima));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(twice)) {
                assertThat(done.get()).isEqualTo(new GiveOutcome.Given());
            }
        }
        assertThat(list(aida)).hasSize(1);
        assertThat(list(saima)).hasSize(1);
        assertThat(events.stream(ConsentGiven.class).filter(it -> it.person().equals(aida.id())))
                .hasSize(1);
    }

    @Test
    void whatWasNeverGivenIsWithdrawnAlready(@Autowired ApplicationEvents events) {
        withdraw(aida);
        assertThat(list(aida)).isEmpty();
        assertThat(events.stream(ConsentWithdrawn.class)).isEmpty();
    }

    /** Whoever clears what she allowed does so in the same transaction: both are kept, or neither. */
    @Test
    void whatIsUndoneIsNeitherWithdrawnNorNoted() {
        give(aida);
        as(
                aida,
                () -> transaction.<Boolean>execute(status -> {
                    consents.withdraw(aida.id(), DIRECTORY, now.plusSeconds(1));
                    assertThat(consents.holds(aida.id(), DIRECTORY)).isFalse();
                    status.setRollbackOnly();
                    return true;
                }));
        assertThat(consents.holds(aida.id(), DIRECTORY)).isTrue();
        assertThat(as(aida, () -> audit.listConcerning(aida.id(), 10))).hasSize(1);
    }

    @Test
    void aTextThatIsNoLongerShownIsNotAgreedTo() {
        var older = text(DIRECTORY.version() - 1);
        assertThat(as(aida, () -> consents.give(aida.id(), older, now))).isEqualTo(new GiveOutcome.Outdated());
        assertThat(list(aida)).isEmpty();
    }

    @Test
    void anOldTextIsEnoughUntilTheChangeNeedsANewConsent() {
        give(aida);
        var old = list(aida).getFirst();
        assertThat(old.holds(1)).isTrue();
        assertThat(old.holds(2)).isFalse();
        assertThat(holders(1)).containsExactly(aida.id());
        assertThat(holders(2)).isEmpty();
    }

    private Set<PersonId> holders(int sinceVersion) {
        return access.answer("consents", () -> store.holders(List.of(aida.id()), DIRECTORY, sinceVersion));
    }

    @Test
    void whoAgreesToANewerTextHasOneConsentAndTheOldOneInHerHistory() {
        give(aida);
        var later = now.plusSeconds(60);
        as(
                aida,
                () -> transaction.<Boolean>execute(_ -> {
                    store.renew(aida.id(), text(2), later);
                    return store.add(aida.id(), text(2), later).isPresent();
                }));
        var all = list(aida);
        assertThat(all).extracting(it -> it.text().version()).containsExactly(2, 1);
        assertThat(all).extracting(Consent::isOpen).containsExactly(true, false);
        assertThat(all.getLast().renewed()).isTrue();
        assertThat(holders(2)).containsExactly(aida.id());
    }

    @Test
    void nobodySeesGivesOrWithdrawsForAnother() {
        give(aida);
        assertThat(as(saima, () -> consents.list(aida.id()))).isEmpty();
        as(saima, () -> {
            consents.withdraw(aida.id(), DIRECTORY, now.plusSeconds(1));
            return true;
        });
        assertThat(consents.holds(aida.id(), DIRECTORY)).isTrue();
        assertThatThrownBy(() -> as(
                        saima,
                        () -> consents.give(aida.id(), new ConsentText(Purpose.MENTORING, 1, Language.RUSSIAN), now)))
                .isInstanceOf(DataAccessException.class);
        assertThat(consents.holds(aida.id(), Purpose.MENTORING)).isFalse();
    }

    /** Whoever works for somebody else asks too, and learns nothing but yes or no. */
    @Test
    void anotherAndATaskMayAskWhetherItHolds() {
        give(aida);
        assertThat(as(saima, () -> consents.holds(aida.id(), DIRECTORY))).isTrue();
        assertThat(access.<Boolean>answer("retention", () -> consents.holds(aida.id(), DIRECTORY)))
                .isTrue();
    }

    @Test
    void whatSomebodyAgreedToIsNeverRewrittenDeletedOrTakenUpAgain() {
        give(aida);
        assertThatThrownBy(() -> works("update consent set language = 'en' where person = :person"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> works("update consent set given_at = now() where person = :person"))
                .isInstanceOf(DataAccessException.class);
        assertThat(works("delete from consent where person = :person")).isZero();
        withdraw(aida);
        assertThat(works("update consent set withdrawn_at = null where person = :person"))
                .isZero();
    }

    @Test
    void whoIsErasedIsErasedHereToo() {
        give(aida);
        access.perform(
                "erasure",
                () -> jdbc.sql("delete from consent where person = :person")
                        .param("person", aida.id().value())
                        .update());
        assertThat(list(aida)).isEmpty();
        assertThat(consents.holds(aida.id(), DIRECTORY)).isFalse();
    }

    private int works(String statement) {
        return as(
                aida,
                () -> transaction.<Integer>execute(_ ->
                        jdbc.sql(statement).param("person", aida.id().value()).update()));
    }

    private GiveOutcome give(Actor.Person person) {
        return as(person, () -> consents.give(person.id(), TEXT, now));
    }

    private void withdraw(Actor.Person person) {
        as(person, () -> {
            consents.withdraw(person.id(), DIRECTORY, now.plusSeconds(1));
            return true;
        });
    }

    private List<Consent> list(Actor.Person person) {
        return as(person, () -> consents.list(person.id()));
    }

    private static ConsentText text(int version) {
        return new ConsentText(DIRECTORY, version, Language.URDU);
    }
}
