package org.banu.platform.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.verification.State.Move;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cases as rows. A case moves only as the table of moves has it. One of a business that was found to be another one rests: it
 * is found by {@link #listOf(BusinessId)} alone.
 */
@Repository
class CaseStore {

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was added: a business has one case at a time. */
    boolean add(Case added, byte[] seen) {
        return jdbc.sql("""
                        insert into verification (id, person, business, office, state, seen, asked_at, since)
                        values (:id, :person, :business, :office, :state, :seen, :now, :now)
                        on conflict do nothing
                        """)
                        .param("id", added.id())
                        .param("person", added.person().value())
                        .param("business", added.business().value())
                        .param("office", added.office().value())
                        .param("state", added.state().name())
                        .param("seen", seen)
                        .param("now", at(added.since()))
                        .update()
                == 1;
    }

    /**
     * Moves a case on, if it still stands where whoever moves it saw it, and the step leads anywhere from there.
     *
     * @param from where she saw it
     * @param next the days of the state that the step leads to
     */
    Optional<Case> move(Case moved, Move.Step step, Optional<PersonId> by, State from, Days next) {
        return jdbc.sql("""
                update verification v set state = m.next_state,
                    since = case when :step in ('CHANGE', 'PASS') and m.next_state = v.state then v.since else :now end,
                    due_at = case when :step = 'CHANGE'
                            then case when m.next_state in ('FIRST_REFUSED', 'FIRST_EVIDENCE') then v.due_at end
                        when m.next_state in ('FIRST_EVIDENCE', 'SECOND_EVIDENCE') then :answer
                        when m.next_state in ('FIRST_REFUSED', 'SECOND_REFUSED', 'REVOKED') and not v.appealed
                            and :step <> 'WITHDRAW' then :appeal end,
                    valid_until = case when m.next_state <> 'VERIFIED' then v.valid_until
                        when :step = 'RENEW' then v.valid_until + :months * interval '1 month'
                        when v.state = 'REVOKED_APPEAL' then v.valid_until
                        else :now + :months * interval '1 month' end,
                    first_by = case when :step = 'CHANGE' then null
                        when :step = 'ACCEPT' and m.next_state = 'SECOND_CHECK' then :by else v.first_by end,
                    second_by = case when :step = 'CHANGE' then null
                        when :step = 'ACCEPT' and m.next_state = 'VERIFIED' and v.state <> 'REVOKED_APPEAL' then :by
                        else v.second_by end,
                    refused_by = case when :step = 'CHANGE' and m.next_state <> 'FIRST_REFUSED' then null
                        when :step = 'REFUSE' and v.state in ('FIRST_CHECK', 'SECOND_CHECK') then :by
                        else v.refused_by end,
                    appealed = (v.appealed or :step = 'APPEAL') and not (:step = 'CHANGE' and m.next_state = 'FIRST_CHECK'),
                    round = v.round + case when :step = 'CHANGE' then 1 else 0 end,
                    reminded = case when :step = 'RENEW' then 0 else v.reminded end,
                    stranded = false, office = :office
                from verification_move m
                where v.id = :id and v.merged_at is null and v.state = :from and m.state = v.state and m.step = :step
                    and v.round = :round
                returning v.*
                """)
                .param("id", moved.id())
                .param("from", from.name())
                .param("round", moved.round())
                .param("step", step.name())
                .param("by", by.map(PersonId::value).orElse(null), java.sql.Types.OTHER)
                .param("now", at(next.now()))
                .param("answer", at(next.answer()))
                .param("appeal", at(next.appeal()))
                .param("months", next.months())
                .param("office", moved.office().value())
                .query(CaseStore::read)
                .optional();
    }

    /**
     * The days that a move may set.
     *
     * @param answer until when she may answer a question
     * @param appeal until when she may appeal
     * @param months for how many a verification holds
     */
    record Days(Instant now, Instant answer, Instant appeal, int months) {}

    /** @param locked whether nobody else may move it until the transaction ends */
    Optional<Case> find(UUID id, boolean locked) {
        return jdbc.sql("select * from verification where id = :id and merged_at is null"
                        + (locked ? " for update" : ""))
                .param("id", id)
                .query(CaseStore::read)
                .optional();
    }

    /** The latest of each business. */
    List<Case> listLatest(Collection<BusinessId> businesses) {
        return jdbc.sql("""
                select distinct on (business) * from verification
                where business = any (:businesses) and merged_at is null
                order by business, asked_at desc, id
                """)
                .param("businesses", BusinessId.values(businesses.stream()))
                .query(CaseStore::read)
                .list();
    }

    /** All of a business, the latest first, with those of businesses that were found to be this one. */
    List<Case> listOf(BusinessId business) {
        return jdbc.sql("select * from verification where business = :business order by asked_at desc, id")
                .param("business", business.value())
                .query(CaseStore::read)
                .list();
    }

    /** Those of a business that goes into another one rest beside that one, as they stand. */
    List<Case> rest(BusinessId lost, BusinessId kept, Instant now) {
        jdbc.sql("update verification set business = :kept where business = :lost and merged_at is not null")
                .param("lost", lost.value())
                .param("kept", kept.value())
                .update();
        return jdbc.sql("""
                update verification set business = :kept, merged_from = business, merged_at = :now
                where business = :lost
                returning *
                """)
                .param("lost", lost.value())
                .param("kept", kept.value())
                .param("now", at(now))
                .query(CaseStore::read)
                .list();
    }

    /** They go on where they stood; the days for her to answer or to appeal did not run meanwhile. */
    List<Case> resume(BusinessId back, Instant now) {
        return jdbc.sql("""
                update verification set business = merged_from, merged_from = null, merged_at = null,
                    due_at = due_at + (cast(:now as timestamptz) - merged_at)
                where merged_from = :back
                returning *
                """)
                .param("back", back.value())
                .param("now", at(now))
                .query(CaseStore::read)
                .list();
    }

    /** The latest of each business of a person. */
    List<Case> listLatest(PersonId person) {
        return jdbc.sql("""
                select distinct on (business) * from verification where person = :person and merged_at is null
                order by business, asked_at desc, id
                """)
                .param("person", person.value())
                .query(CaseStore::read)
                .list();
    }

    /** What the name, the country and the numbers were when it was asked. */
    boolean isSeen(UUID id, byte[] seen) {
        return jdbc.sql("select seen = :seen from verification where id = :id")
                .param("seen", seen)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void see(UUID id, byte[] seen) {
        jdbc.sql("update verification set seen = :seen where id = :id")
                .param("seen", seen)
                .param("id", id)
                .update();
    }

    /** Who waits longest first. */
    List<Case> listOf(OrganisationId office, Collection<State> states, int atMost) {
        return jdbc.sql("""
                select * from verification where office = :office and state in (:states) and merged_at is null
                order by since, id limit :most
                """)
                .param("office", office.value())
                .param("states", states.stream().map(State::name).toList())
                .param("most", atMost)
                .query(CaseStore::read)
                .list();
    }

    /** Those of a person that are not over. */
    List<Case> listOpen(PersonId person) {
        return jdbc.sql("""
                select * from verification where person = :person and state in (:states) and merged_at is null
                order by asked_at, id
                """)
                .param("person", person.value())
                .param(
                        "states",
                        Stream.of(State.values())
                                .filter(State::isOpen)
                                .map(State::name)
                                .toList())
                .query(CaseStore::read)
                .list();
    }

    /** Those that she was to answer by now, and did not. */
    List<Case> listLapsed(Instant now) {
        return jdbc.sql("""
                select * from verification
                where state in ('FIRST_EVIDENCE', 'SECOND_EVIDENCE') and due_at <= :now and merged_at is null
                order by due_at, id
                """).param("now", at(now)).query(CaseStore::read).list();
    }

    /** Those that are verified and end before a moment, the first first. */
    List<Case> listEnding(Instant before) {
        return jdbc.sql("""
                select * from verification where state = 'VERIFIED' and valid_until <= :before and merged_at is null
                order by valid_until, id
                """).param("before", at(before)).query(CaseStore::read).list();
    }

    /** Those that are verified, for the administrators of Banu; the latest first, after so many. */
    List<Case> listVerified(int from, int atMost) {
        return jdbc.sql("""
                select * from verification where state = 'VERIFIED' and merged_at is null
                order by since desc, id limit :most offset :from
                """)
                .param("most", atMost)
                .param("from", from)
                .query(CaseStore::read)
                .list();
    }

    int countVerified() {
        return jdbc.sql("select count(*) from verification where state = 'VERIFIED' and merged_at is null")
                .query(Integer.class)
                .single();
    }

    void remind(UUID id, int days) {
        jdbc.sql("update verification set reminded = :days where id = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Case read(ResultSet row, int ignored) throws SQLException {
        return new Case(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new BusinessId(row.getObject("business", UUID.class)),
                new OrganisationId(row.getObject("office", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getInt("round"),
                moment(row, "asked_at").orElseThrow(),
                moment(row, "since").orElseThrow(),
                moment(row, "due_at"),
                moment(row, "valid_until"),
                new Case.Hands(person(row, "first_by"), person(row, "second_by"), person(row, "refused_by")),
                row.getBoolean("appealed"),
                row.getInt("reminded"));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.<@Nullable UUID>getObject(column, UUID.class))
                .map(PersonId::new);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
