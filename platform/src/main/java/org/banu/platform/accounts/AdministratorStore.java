package org.banu.platform.accounts;

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

/** Who looks after this Banu, and who did. */
@Repository
class AdministratorStore {

    private final JdbcClient jdbc;

    AdministratorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether she was none before. */
    boolean add(PersonId person, Optional<PersonId> by, Instant now) {
        return jdbc.sql("""
                        insert into administrator (person, starts_at, granted_by)
                        values (:person, :now, cast(:by as uuid))
                        on conflict (person) where ends_at is null do nothing
                        """)
                        .param("person", person.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.map(it -> it.value().toString()).orElse(null))
                        .update()
                == 1;
    }

    /** Whether she was one until now, and another still is. */
    boolean end(PersonId person, PersonId by, Instant now) {
        return jdbc.sql("""
                        update administrator set ends_at = greatest(:now, starts_at), ended_by = :by
                        where person = :person and ends_at is null
                            and exists (select from administrator other
                                where other.ends_at is null and other.person <> :person)
                        """)
                        .param("person", person.value())
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Others who make or end administrators wait until this transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('administrator', 0))")
                .query((_, _) -> true)
                .single();
    }

    boolean is(PersonId person) {
        return jdbc.sql("select exists (select from administrator where person = :person and ends_at is null)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether she is one, and nobody else is. */
    boolean isAlone(PersonId person) {
        return jdbc.sql("""
                select exists (select from administrator where person = :person and ends_at is null)
                    and not exists (select from administrator where person <> :person and ends_at is null)
                """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    boolean isAny() {
        return jdbc.sql("select exists (select from administrator where ends_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** First those who are one, the longest first; then those who were, the latest first. */
    List<Administrator> list() {
        return jdbc.sql("""
                select * from administrator
                order by ends_at is not null, case when ends_at is null then starts_at end, ends_at desc, id
                """).query(AdministratorStore::read).list();
    }

    private static Administrator read(ResultSet row, int ignored) throws SQLException {
        return new Administrator(
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ends_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("granted_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("ended_by", UUID.class)).map(PersonId::new));
    }
}
