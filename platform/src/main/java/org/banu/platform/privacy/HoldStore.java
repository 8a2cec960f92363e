package org.banu.platform.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.privacy.Holds.Hold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Legal holds. */
@Repository
class HoldStore {

    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Hold hold) {
        jdbc.sql("""
                insert into legal_hold (id, person, whole_table, reason, set_by, set_at, ends_at)
                values (:id, :person, :table, :reason, :by, :at, :ends)
                """)
                .param("id", hold.id())
                .param("person", hold.person().map(PersonId::value).orElse(null), Types.OTHER)
                .param("table", hold.table().orElse(null), Types.VARCHAR)
                .param("reason", hold.reason())
                .param("by", hold.setBy().value())
                .param("at", hold.setAt().atOffset(ZoneOffset.UTC))
                .param("ends", hold.endsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that hold, the next to end first. */
    List<Hold> list(Instant now) {
        return jdbc.sql("select * from legal_hold where ends_at > :now order by ends_at, id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(HoldStore::read)
                .list();
    }

    /** The one that ended now, if it still held. */
    Optional<Hold> end(UUID id, Instant now) {
        return jdbc.sql("""
                update legal_hold set ends_at = :now where id = :id and ends_at > :now and set_at < :now returning *
                """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(HoldStore::read)
                .optional();
    }

    private static Hold read(ResultSet row, int ignored) throws SQLException {
        @Nullable UUID person = row.getObject("person", UUID.class);
        return new Hold(
                row.getObject("id", UUID.class),
                Optional.ofNullable(person).map(PersonId::new),
                Optional.ofNullable(row.getString("whole_table")),
                row.getString("reason"),
                new PersonId(row.getObject("set_by", UUID.class)),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
