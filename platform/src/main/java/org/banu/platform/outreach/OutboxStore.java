package org.banu.platform.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.outreach.Kept.State;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters, sealed until they are sent. */
@Repository
class OutboxStore {

    private static final String TABLE = "outbox";

    private final JdbcClient jdbc;
    private final Vault vault;

    OutboxStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(Kept letter) {
        jdbc.sql("""
                insert into outbox (id, person, recipient, subject, body, state, written_at, due_at)
                values (:id, cast(:person as uuid), :recipient, :subject, :body, :state, :now, :now)
                """)
                .param("id", letter.id())
                .param(
                        "person",
                        letter.person().map(it -> it.value().toString()).orElse(null))
                .param("recipient", vault.seal(letter.recipient(), TABLE, "recipient", letter.id()))
                .param("subject", letter.subject())
                .param("body", vault.seal(letter.body(), TABLE, "body", letter.id()))
                .param("state", letter.state().name())
                .param("now", letter.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The next letter to send, held against others until the transaction ends. */
    Optional<Kept> takeDue(Instant now) {
        return jdbc.sql("""
                select * from outbox where state = 'WAITING' and due_at <= :now
                order by due_at limit 1 for update skip locked
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    void sent(UUID id) {
        jdbc.sql("update outbox set state = 'SENT', body = null, failure = '', tries = tries + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void failed(UUID id, State state, String failure, Instant dueAt) {
        jdbc.sql("""
                update outbox set state = :state, failure = :failure, due_at = :due, tries = tries + 1
                where id = :id
                """)
                .param("state", state.name())
                .param("failure", failure)
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /**
     * The newest first.
     *
     * @param from how many come before
     */
    List<Kept> list(int from, int atMost) {
        return jdbc.sql("select * from outbox order by written_at desc, id offset :from limit :most")
                .param("from", from)
                .param("most", atMost)
                .query(this::read)
                .list();
    }

    /** Whether it waited for somebody to pass it on. */
    boolean passedOn(UUID id) {
        return jdbc.sql("update outbox set state = 'PASSED_ON', body = null where id = :id and state = 'KEPT'")
                        .param("id", id)
                        .update()
                == 1;
    }

    int countKept(Instant since) {
        return jdbc.sql("select count(*) from outbox where state = 'KEPT' and written_at >= :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    int count(State state) {
        return jdbc.sql("select count(*) from outbox where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("select * from outbox where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Of those whose text is still there. */
    Set<UUID> ids() {
        return new HashSet<>(jdbc.sql("select id from outbox where body is not null")
                .query(UUID.class)
                .list());
    }

    /** Addresses are sealed, so each letter is opened to see whose it is. */
    void deleteTo(List<String> addresses) {
        var theirs = new ArrayList<UUID>();
        jdbc.sql("select id, recipient from outbox").query(row -> {
            var id = row.getObject("id", UUID.class);
            var to = vault.open(row.getBytes("recipient"), TABLE, "recipient", id);
            if (addresses.stream().anyMatch(to::equalsIgnoreCase)) {
                theirs.add(id);
            }
        });
        jdbc.sql("delete from outbox where id = any (:ids)")
                .param("ids", theirs.toArray(UUID[]::new))
                .update();
    }

    private Kept read(ResultSet row, int ignored) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var body = Optional.ofNullable(row.getBytes("body"));
        return new Kept(
                id,
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                vault.open(row.getBytes("recipient"), TABLE, "recipient", id),
                row.getString("subject"),
                body.map(it -> vault.open(it, TABLE, "body", id)).orElse(""),
                State.valueOf(row.getString("state")),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getString("failure"));
    }
}
