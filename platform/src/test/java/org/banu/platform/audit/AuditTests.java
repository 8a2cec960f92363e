package org.banu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class AuditTests {

    private final Audit audit;
    private final Access access;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AuditTests(Audit audit, Access access, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.access = access;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void anActIsNotedWithWhoDidItAndForWhom() {
        var officer = SignedInAs.somebody();
        var subject = SignedInAs.somebody();
        var chamber = new OrganisationId(UUID.randomUUID());
        in(officer, () -> {
            audit.add(Act.of("registry.verified", "business", "b-1")
                    .about(subject.id())
                    .onBehalfOf(chamber)
                    .with("tier", "declared", "verified"));
            return true;
        });

        var seen = SignedInAs.as(subject, () -> audit.listConcerning(subject.id(), 10));
        assertThat(seen).singleElement().satisfies(it -> {
            assertThat(it.person()).contains(officer.id());
            assertThat(it.organisation()).contains(chamber);
            assertThat(it.action()).isEqualTo("registry.verified");
            assertThat(it.before()).isEqualTo(Map.of("tier", "declared"));
            assertThat(it.after()).isEqualTo(Map.of("tier", "verified"));
        });
    }

    @Test
    void onlySheWhomItConcernsAndSheWhoDidItSeeIt() {
        var officer = SignedInAs.somebody();
        var subject = SignedInAs.somebody();
        in(officer, () -> {
            audit.add(Act.of("registry.opened", "business", "b-2").about(subject.id()));
            return true;
        });

        assertThat(SignedInAs.as(officer, () -> audit.listConcerning(subject.id(), 10)))
                .hasSize(1);
        assertThat(SignedInAs.as(SignedInAs.somebody(), () -> audit.listConcerning(subject.id(), 10)))
                .isEmpty();
        assertThat(audit.listConcerning(subject.id(), 10)).isEmpty();
        assertThat(SignedInAs.as(subject, () -> audit.listConcerning(subject.id(), 10)))
                .hasSize(1);
    }

    @Test
    void whatIsUndoneIsNotNoted() {
        var person = SignedInAs.somebody();
        SignedInAs.as(
                person,
                () -> transaction.<Boolean>execute(status -> {
                    audit.add(Act.of("registry.opened", "business", "b-3").about(person.id()));
                    status.setRollbackOnly();
                    return true;
                }));
        assertThat(SignedInAs.as(person, () -> audit.listConcerning(person.id(), 10)))
                .isEmpty();
    }

    @Test
    void anActBelongsIntoTheTransactionOfItsChange() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> audit.add(Act.of("registry.opened", "business", "b-4")));
    }

    @Test
    void aTaskIsNotedAsSuch() {
        var subject = SignedInAs.somebody();
        access.perform(
                "retention",
                () -> audit.add(Act.of("registry.purged", "business", "b-5").about(subject.id())));

        assertThat(SignedInAs.as(subject, () -> audit.listConcerning(subject.id(), 10)))
                .singleElement()
                .satisfies(it -> assertThat(it.duty()).contains("retention"));
    }

    @Test
    void aSecretIsKeptAsAFingerprintThatTellsWhetherTwoAreEqual() {
        var person = SignedInAs.somebody();
        in(person, () -> {
            audit.add(Act.of("accounts.phone_changed", "person", person.id().value())
                    .about(person.id())
                    .withSecret("phone", Optional.of("+7 701 000 00 00"), Optional.of("+7 701 000 00 01")));
            audit.add(Act.of("accounts.phone_changed", "person", person.id().value())
                    .about(person.id())
                    .withSecret("phone", Optional.of("+7 701 000 00 01"), Optional.empty()));
            return true;
        });

        var seen = SignedInAs.as(person, () -> audit.listConcerning(person.id(), 10));
        var later = seen.getFirst();
        var earlier = seen.getLast();
        // Longer than any id could have it by chance.
        assertThat(seen.toString()).doesNotContain("701 000", "7701000000");
        assertThat(earlier.after()).isEqualTo(later.before());
        assertThat(earlier.before()).isNotEqualTo(earlier.after());
        assertThat(later.after()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set action = 'registry.opened'",
                "delete from audit_event",
                "truncate audit_event",
                "update audit_link set seq = seq + 1",
                "delete from audit_link",
                """
                insert into audit_event (at, person, action, kind, thing, before, after)
                values (now(), '00000000-0000-0000-0000-000000000001', 'registry.opened', 'business', 'b', '{}', '{}')
                """
            })
    void theApplicationCanOnlyAddInTheNameOfWhoActs(String statement) {
        var person = SignedInAs.somebody();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> in(person, () -> jdbc.sql(statement).update()))
                .satisfies(it -> assertThat(it.getMostSpecificCause())
                        .hasMessageMatching("(?s).*(permission denied|row-level security).*"));
    }

    private <T> T in(Actor.Person person, Supplier<T> work) {
        return SignedInAs.as(person, () -> transaction.<T>execute(_ -> work.get()));
    }
}
