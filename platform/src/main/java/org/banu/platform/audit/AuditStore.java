package org.banu.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditStore {

    private static final int ROWS_AT_A_TIME = 1_000;
    /** Any number that nothing else in this database locks. */
    private static final long SEQUENCER = 7_201_001;

    private static final String EVENT =
            "e.id, e.at, e.person, e.duty, e.organisation, e.action, e.subject, e.kind, e.thing, e.before, e.after";

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last link of the chain. */
    record Head(long seq, String hash) {}

    /**
     * A row of the trail as it is found, whole or not.
     *
     * @param event empty where only its place is left
     * @param place empty where it has none (yet)
     */
    record Row(Optional<Event> event, Optional<Place> place) {}

    /** A place in the chain as it is found. */
    record Place(long seq, UUID event, Instant chained, String previous, String hash) {}

    void add(Event event) {
        jdbc.sql("""
                insert into audit_event
                    (id, at, person, duty, organisation, action, subject, kind, thing, before, after)
                values (:id, :at, :person, :duty, :organisation, :action, :subject, :kind, :thing,
                    cast(:before as jsonb), cast(:after as jsonb))
                """)
                .param("id", event.id())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("person", event.person().map(PersonId::value).orElse(null), Types.OTHER)
                .param("duty", event.duty().orElse(null), Types.VARCHAR)
                .param(
                        "organisation",
                        event.organisation().map(OrganisationId::value).orElse(null),
                        Types.OTHER)
                .param("action", event.action())
                .param("subject", event.subject().map(PersonId::value).orElse(null), Types.OTHER)
                .param("kind", event.kind())
                .param("thing", event.thing())
                .param("before", Canonical.json(event.before()))
                .param("after", Canonical.json(event.after()))
                .update();
    }

    /** What concerns a person, the latest first. */
    List<Event> listOf(UUID subject, int from, int most) {
        return jdbc.sql("""
                select %s from audit_event e where subject = :subject
                order by at desc, id desc offset :from limit :most
                """.formatted(EVENT))
                .param("subject", subject)
                .param("from", from)
                .param("most", most)
                .query((row, _) -> event(row))
                .list();
    }

    /** Whether somebody did it before; she who acts sees what she did herself. */
    boolean isNoted(PersonId by, PersonId subject, String action, String thing) {
        return jdbc.sql("""
                select exists (select from audit_event
                    where subject = :subject and person = :by and action = :action and thing = :thing)
                """)
                .param("subject", subject.value())
                .param("by", by.value())
                .param("action", action)
                .param("thing", thing)
                .query(Boolean.class)
                .single();
    }

    int countOf(UUID subject) {
        return jdbc.sql("select count(*) from audit_event where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    /** Whether no other process is at it; holds until the end of the transaction. */
    boolean isOnlySequencer() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:number)")
                .param("number", SEQUENCER)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    Optional<Head> findHead() {
        return jdbc.sql("select seq, encode(hash, 'hex') as hash from audit_link order by seq desc limit 1")
                .query((row, _) -> new Head(row.getLong("seq"), row.getString("hash")))
                .optional();
    }

    List<Event> listUnchained(Instant since) {
        return jdbc.sql("""
                select %s from audit_event e
                where at >= :since and not exists (select from audit_link l where l.event = e.id)
                order by at, id limit 1000
                """.formatted(EVENT))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> event(row))
                .list();
    }

    void add(List<Link> links) {
        jdbc.sql("""
                insert into audit_link (seq, event, chained, prev_hash, hash)
                select seq, event, :chained, decode(previous, 'hex'), decode(hash, 'hex')
                from unnest(:seqs, :events, :previous, :hashes) as link (seq, event, previous, hash)
                """)
                .param("seqs", links.stream().map(Link::seq).toArray(Long[]::new))
                .param("events", links.stream().map(it -> it.event().id()).toArray(UUID[]::new))
                .param("previous", links.stream().map(Link::previous).toArray(String[]::new))
                .param("hashes", links.stream().map(Link::hash).toArray(String[]::new))
                .param("chained", links.getFirst().chained().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everything there is, in the order of the chain, and what has no place last. */
    static void read(DataSource source, Consumer<Row> reader) {
        var jdbc = JdbcClient.create(source);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(_ -> {
            jdbc.sql("select set_config('app.duty', 'audit', true)").query().singleValue();
            jdbc.sql("""
                    select %s, l.seq, l.event, l.chained,
                        encode(l.prev_hash, 'hex') as previous, encode(l.hash, 'hex') as hash
                    from audit_event e full join audit_link l on l.event = e.id
                    order by l.seq nulls last, e.at, e.id
                    """.formatted(EVENT)).withFetchSize(ROWS_AT_A_TIME).query(row -> {
                reader.accept(row(row));
            });
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        var event = row.getObject("id") == null ? Optional.<Event>empty() : Optional.of(event(row));
        var place = row.getObject("seq") == null
                ? Optional.<Place>empty()
                : Optional.of(new Place(
                        row.getLong("seq"),
                        row.getObject("event", UUID.class),
                        instant(row, "chained"),
                        row.getString("previous"),
                        row.getString("hash")));
        return new Row(event, place);
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getObject("id", UUID.class),
                instant(row, "at"),
                id(row, "person").map(PersonId::new),
                Optional.ofNullable(row.getString("duty")),
                id(row, "organisation").map(OrganisationId::new),
                row.getString("action"),
                id(row, "subject").map(PersonId::new),
                row.getString("kind"),
                row.getString("thing"),
                fields(row.getString("before")),
                fields(row.getString("after")));
    }

    /** What is no text was not written here; it is kept in its form, so that it is found. */
    static Map<String, String> fields(String json) {
        var fields = new TreeMap<String, String>();
        JsonMapper.shared().readTree(json).properties().forEach(it -> {
            var value = it.getValue();
            fields.put(it.getKey(), value.isString() ? value.stringValue() : "not a text: " + value);
        });
        return fields;
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return Optional.ofNullable(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
