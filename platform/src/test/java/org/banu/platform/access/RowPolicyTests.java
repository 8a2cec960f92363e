package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code policies.note} is made by the recipes of {@code docs/guides/access.md}. */
@PageTest
class RowPolicyTests {

    static final OrganisationId CHAMBER = new OrganisationId(UUID.randomUUID());
    static final OrganisationId FUND = new OrganisationId(UUID.randomUUID());
    static final Actor.Person AIDA = person(CHAMBER);
    static final Actor.Person SAIMA = person(FUND);

    private final CurrentActor current;
    private final Access access;
    private final JdbcClient jdbc;
    private final TestTables tables;
    private final TransactionTemplate transaction;

    RowPolicyTests(
            CurrentActor current, Access access, JdbcClient jdbc, TestTables tables, ActingTransactions transactions) {
        this.current = current;
        this.access = access;
        this.jdbc = jdbc;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
    }

    static Actor.Person person(OrganisationId organisation) {
        return new Actor.Person(
                new PersonId(UUID.randomUUID()), List.of(new Grant(organisation, Role.PROGRAMME_OFFICER, "KZ")));
    }

    @BeforeEach
    void makeATable() {
        tables.inSchema(
                "policies",
                """
                create table policies.note (
                    id uuid not null default uuidv7(), person uuid not null, organisation uuid not null,
                    shown boolean not null default false, words text not null,
                    primary key (id), unique (person, id), unique (person, words))
                """,
                "alter table policies.note enable row level security",
                "alter table policies.note force row level security",
                "create policy own on policies.note using (person = (select app_person()))",
                """
                create policy own_organisation on policies.note for select
                using (organisation = any ((select app_organisations())::uuid[]))
                """,
                "create policy published on policies.note for select using (shown)",
                "create policy retention on policies.note for delete using ((select app_duty()) = 'retention')",
                "create policy retention_reads on policies.note for select using ((select app_duty()) = 'retention')",
                "grant select, insert, update, delete on policies.note to banu_app",
                "comment on table policies.note is 'privacy: personal; subject: person'",
                """
                create table policies.remark (
                    person uuid not null, note uuid not null, words text not null,
                    foreign key (person, note) references policies.note (person, id))
                """,
                "alter table policies.remark enable row level security",
                "alter table policies.remark force row level security",
                "create policy own on policies.remark using (person = (select app_person()))",
                "grant select, insert, update, delete on policies.remark to banu_app",
                "comment on table policies.remark is 'privacy: personal; subject: person'");
    }

    @Test
    void theRecipesKeepTheRulesOfAllTables() {
        assertThat(new TableRules(tables.owner(), "policies").broken()).isEmpty();
    }

    @Test
    void aPersonSeesHerOwnRowsAndNobodySeesNone() {
        write(AIDA, CHAMBER, "hers");

        assertThat(seen(AIDA)).containsExactly("hers");
        assertThat(seen(SAIMA)).isEmpty();
        assertThat(seen(new Actor.Anonymous())).isEmpty();
        assertThat(seen(new Actor.Task("index"))).isEmpty();
    }

    @Test
    void withoutATransactionNobodyIsToldAndNothingIsSeen() {
        write(AIDA, CHAMBER, "hers");

        assertThat(current.as(
                        AIDA,
                        () -> jdbc.sql("select words from policies.note")
                                .query(String.class)
                                .list()))
                .isEmpty();
    }

    /** Who acts does not go along into another thread; whoever starts one says who acts there. */
    @Test
    void inAnotherThreadNobodyActs() {
        write(AIDA, CHAMBER, "hers");

        assertThat(as(
                        AIDA,
                        () -> CompletableFuture.supplyAsync(() ->
                                        List.of(access.current(), transaction.<List<String>>execute(_ -> words())))
                                .join()))
                .containsExactly(new Actor.Anonymous(), List.of());
    }

    @Test
    void aColleagueReadsTheRowsOfTheOrganisationAndChangesNone() {
        write(AIDA, CHAMBER, "hers");
        var colleague = person(CHAMBER);

        assertThat(seen(colleague)).containsExactly("hers");
        assertThat(update(colleague, "update policies.note set words = 'mine'")).isZero();
        assertThat(update(colleague, "delete from policies.note")).isZero();
    }

    @Test
    void aPublishedRowIsSeenByEverybody() {
        write(AIDA, CHAMBER, "hers");
        update(AIDA, "update policies.note set shown = true");

        assertThat(seen(new Actor.Anonymous())).containsExactly("hers");
    }

    @Test
    void aTaskDoesWhatItsPoliciesNameOnly() {
        write(AIDA, CHAMBER, "hers");

        assertThat(update(new Actor.Task("index"), "delete from policies.note")).isZero();
        assertThat(update(new Actor.Task("retention"), "delete from policies.note"))
                .isEqualTo(1);
    }

    @Test
    void nobodyWritesARowOfSomebodyElse() {
        refused(
                "42501",
                SAIMA,
                "insert into policies.note (person, organisation, words) values ('%s', '%s', 'x')"
                        .formatted(AIDA.id().value(), FUND.value()));
        write(SAIMA, FUND, "hers");
        refused(
                "42501",
                SAIMA,
                "update policies.note set person = '%s'".formatted(AIDA.id().value()));
    }

    @Test
    void anUpsertDoesNotReachTheRowOfSomebodyElse() {
        var id = write(AIDA, CHAMBER, "hers");
        refused("42501", SAIMA, """
                insert into policies.note (id, person, organisation, words) values ('%s', '%s', '%s', 'x')
                on conflict (id) do update set words = 'taken over'
                """.formatted(id, SAIMA.id().value(), FUND.value()));
        assertThat(seen(AIDA)).containsExactly("hers");
    }

    /** A reference holds the subject, so that it can't be used to find out which ids there are. */
    @Test
    void aReferenceToTheRowOfSomebodyElseIsAsGoodAsToNone() {
        var id = write(AIDA, CHAMBER, "hers");
        var remark = "insert into policies.remark (person, note, words) values ('%s', '%s', 'x')";
        refused("23503", SAIMA, remark.formatted(SAIMA.id().value(), id));
        refused("23503", SAIMA, remark.formatted(SAIMA.id().value(), UUID.randomUUID()));
        assertThat(update(AIDA, remark.formatted(AIDA.id().value(), id))).isEqualTo(1);
    }

    @Test
    void whatIsUniqueTellsNothingAboutOthers() {
        write(AIDA, CHAMBER, "the same words");
        write(SAIMA, FUND, "the same words");
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> write(SAIMA, FUND, "the same words"));
    }

    @Test
    void aCopyIsRefusedOrSeesHerOwnRowsOnly() {
        refused("42501", SAIMA, "copy policies.note to program 'cat'");
        write(AIDA, CHAMBER, "hers");
        assertThat(update(SAIMA, "insert into policies.note select * from policies.note"))
                .isZero();
    }

    @Test
    void aTaskWithinHerTransactionEndsWithItsWork() {
        write(AIDA, CHAMBER, "hers");
        var rows = as(SAIMA, () -> {
            var during = access.answer("retention", this::words);
            assertThatIllegalStateException()
                    .isThrownBy(() -> access.perform("retention", () -> {
                        throw new IllegalStateException("It did not work.");
                    }));
            assertThat(access.current()).isEqualTo(SAIMA);
            return List.of(during, words());
        });
        assertThat(rows).containsExactly(List.of("hers"), List.of());
    }

    /** The control: whoever does not go by the policies sees everything. */
    @Test
    void withoutPoliciesOthersWouldSee() {
        write(AIDA, CHAMBER, "hers");
        tables.execute("alter table policies.note disable row level security");
        assertThat(seen(SAIMA)).containsExactly("hers");
    }

    private UUID write(Actor actor, OrganisationId organisation, String words) {
        var person = actor instanceof Actor.Person known ? known.id().value() : UUID.randomUUID();
        return as(
                actor,
                () -> jdbc.sql("""
                        insert into policies.note (person, organisation, words) values (:person, :organisation, :words)
                        returning id
                        """)
                        .param("person", person)
                        .param("organisation", organisation.value())
                        .param("words", words)
                        .query(UUID.class)
                        .single());
    }

    private List<String> seen(Actor actor) {
        return as(actor, this::words);
    }

    private List<String> words() {
        return jdbc.sql("select words from policies.note")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int update(Actor actor, String statement) {
        return as(actor, () -> jdbc.sql(statement).update());
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return current.as(actor, () -> transaction.<T>execute(_ -> work.get()));
    }

    private void refused(String state, Actor actor, String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> update(actor, statement))
                .satisfies(it -> assertThat(it.getMostSpecificCause())
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                problem -> assertThat(problem.getSQLState()).isEqualTo(state)));
    }
}
