package org.banu.platform.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.vault.Vault;
import org.banu.platform.verification.State.Move;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened in each case, and what follows from that for whoever wants to go on with it. Rows are added and never
 * changed; what people wrote is sealed and opened here.
 */
@Repository
class StepStore {

    private static final String TABLE = "verification_step";

    private final JdbcClient jdbc;
    private final Vault vault;

    StepStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Keeps a step.
     *
     * @param into the case as it stands after it
     */
    void add(Case into, Move move) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into verification_step (id, verification, round, at, done_by, capacity, organisation, step, state,
                    topic, words, link, file)
                values (:id, :case, :round, :at, :by, :capacity, :organisation, :step, :state, :topic, :words, :link, :file)
                """)
                .param("id", id)
                .param("case", into.id())
                .param("round", into.round())
                .param("at", move.at().atOffset(ZoneOffset.UTC))
                .param("by", move.by().map(PersonId::value).orElse(null))
                .param("capacity", move.capacity().name())
                .param(
                        "organisation",
                        move.organisation().map(OrganisationId::value).orElse(null))
                .param("step", move.step().name())
                .param("state", into.state().name())
                .param("topic", move.topic())
                .param("words", sealed(move.words(), "words", id))
                .param("link", sealed(move.link(), "link", id))
                .param("file", move.file())
                .update();
    }

    /** The first first. */
    List<Move> listOf(UUID id) {
        return jdbc.sql("select * from verification_step where verification = :case order by at, id")
                .param("case", id)
                .query(this::read)
                .list();
    }

    /** The documents that were handed in for a business. */
    List<UUID> files(BusinessId business) {
        return jdbc.sql("""
                select distinct file from verification_step
                where file is not null and verification in (select id from verification where business = :business)
                """)
                .param("business", business.value())
                .query((row, _) -> row.getObject("file", UUID.class))
                .list();
    }

    /**
     * Whether she said that nothing ties her to it, or that something does; a tie that she found later is her last word.
     * Empty while she said neither.
     */
    Optional<Move.Step> declared(UUID id, PersonId officer) {
        return jdbc.sql("""
                select step from verification_step
                where verification = :case and done_by = :officer and step in ('CLEAR', 'CONFLICT')
                order by step desc limit 1
                """)
                .param("case", id)
                .param("officer", officer.value())
                .query(String.class)
                .optional()
                .map(Move.Step::valueOf);
    }

    /** Whether she decided in it, or took it back, since the owners last changed. */
    boolean hasDecided(Case decided, PersonId officer) {
        return jdbc.sql("""
                select exists (select from verification_step
                    where verification = :case and round = :round and done_by = :officer
                        and step in ('ACCEPT', 'REFUSE', 'REVOKE'))
                """)
                .param("case", decided.id())
                .param("round", decided.round())
                .param("officer", officer.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether her account stands among the owners of the business. */
    boolean hasPart(BusinessId business, PersonId person) {
        return jdbc.sql("select exists (select from party where business = :business and person = :person)")
                .param("business", business.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Where a step leads to. */
    State next(State from, Move.Step step) {
        return jdbc.sql("select next_state from verification_move where state = :state and step = :step")
                .param("state", from.name())
                .param("step", step.name())
                .query((row, _) -> State.valueOf(row.getString("next_state")))
                .single();
    }

    /**
     * Those of some cases in which she may not decide: they are her own, she has a part in the business, decided already, or
     * said that something ties her to it.
     */
    Set<UUID> out(Collection<Case> of, PersonId officer) {
        return jdbc.sql("""
                select id from verification v
                where id = any (:cases) and (:officer in (person, first_by, second_by, refused_by)
                    or exists (select from party p where p.business = v.business and p.person = :officer)
                    or exists (select from verification_step s
                        where s.verification = v.id and s.done_by = :officer and (s.step = 'CONFLICT'
                            or s.round = v.round and s.step in ('ACCEPT', 'REFUSE', 'REVOKE'))))
                """)
                .param("cases", of.stream().map(Case::id).toArray(UUID[]::new))
                .param("officer", officer.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    /** Cases that wait for officers, the one that waits longest first. */
    List<Case> listWaiting() {
        return jdbc.sql("""
                select * from verification where state in (:waiting) and merged_at is null order by since, id
                """)
                .param("waiting", State.WAITING.stream().map(State::name).toList())
                .query(CaseStore::read)
                .list();
    }

    /** Nobody may decide in it; whether that is found for the first time since it waits. */
    boolean strand(Case stranded) {
        return jdbc.sql("""
                update verification v set stranded = true where id = :id
                returning not exists (select from verification_step s
                    where s.verification = v.id and s.step = 'STRAND' and s.at >= v.since)
                """).param("id", stranded.id()).query(Boolean.class).single();
    }

    void free(UUID id) {
        jdbc.sql("update verification set stranded = false where id = :id and stranded")
                .param("id", id)
                .update();
    }

    List<Case> listStranded() {
        return jdbc.sql("select * from verification where stranded and merged_at is null order by since, id")
                .query(CaseStore::read)
                .list();
    }

    int countStranded() {
        return jdbc.sql("select count(*) from verification where stranded and merged_at is null")
                .query(Integer.class)
                .single();
    }

    private byte @Nullable [] sealed(String text, String column, UUID id) {
        return text.isEmpty() ? null : vault.seal(text, TABLE, column, id);
    }

    private String opened(byte @Nullable [] sealed, String column, UUID id) {
        return sealed == null ? "" : vault.open(sealed, TABLE, column, id);
    }

    private Move read(ResultSet row, int ignored) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Move(
                Move.Step.valueOf(row.getString("step")),
                Move.Capacity.valueOf(row.getString("capacity")),
                Optional.ofNullable(row.getObject("done_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("organisation", UUID.class)).map(OrganisationId::new),
                row.getString("topic"),
                opened(row.getBytes("words"), "words", id),
                opened(row.getBytes("link"), "link", id),
                row.getObject("file", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
