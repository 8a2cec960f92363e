package org.banu.platform.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions, by the hash of their secret. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] hash, Session session) {
        jdbc.sql("""
                insert into session (hash, id, person, step, strong, stay, device, begun_at, used_at, ends_at)
                values (:hash, :id, :person, :step, :strong, :stay, :device, :begun, :used, :ends)
                """)
                .param("hash", hash)
                .param("id", session.id())
                .param("person", session.person().value())
                .param("step", session.step().name())
                .param("strong", session.strong())
                .param("stay", session.stay().name())
                .param("device", session.device())
                .param("begun", session.begunAt().atOffset(ZoneOffset.UTC))
                .param("used", session.usedAt().atOffset(ZoneOffset.UTC))
                .param("ends", session.endsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Session> find(byte[] hash) {
        return jdbc.sql("select * from session where hash = :hash")
                .param("hash", hash)
                .query(SessionStore::read)
                .optional();
    }

    void used(UUID id, Instant at) {
        jdbc.sql("update session set used_at = :at where id = :id and used_at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** The newest use first. */
    List<Session> list(PersonId person) {
        return jdbc.sql("select * from session where person = :person order by used_at desc")
                .param("person", person.value())
                .query(SessionStore::read)
                .list();
    }

    int remove(PersonId person, UUID id) {
        return jdbc.sql("delete from session where person = :person and id = :id")
                .param("person", person.value())
                .param("id", id)
                .update();
    }

    void removeAllButNewest(PersonId person, int most) {
        jdbc.sql("""
                delete from session where person = :person and id not in
                    (select id from session where person = :person order by used_at desc, begun_at desc limit :most)
                """).param("person", person.value()).param("most", most).update();
    }

    int removeOthers(PersonId person, UUID kept) {
        return jdbc.sql("delete from session where person = :person and id <> :id")
                .param("person", person.value())
                .param("id", kept)
                .update();
    }

    void removeAll(PersonId person) {
        jdbc.sql("delete from session where person = :person")
                .param("person", person.value())
                .update();
    }

    private static Session read(ResultSet row, int ignored) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                Step.valueOf(row.getString("step")),
                row.getBoolean("strong"),
                Stay.valueOf(row.getString("stay")),
                row.getString("device"),
                at(row, "begun_at"),
                at(row, "used_at"),
                at(row, "ends_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
