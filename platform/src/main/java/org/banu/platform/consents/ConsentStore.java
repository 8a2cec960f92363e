package org.banu.platform.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consents, which are added and ended and never changed otherwise. */
@Repository
class ConsentStore {

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one person by itself, since PostgreSQL keeps a plan for one, and for several plans each time anew. */
    boolean isHolder(PersonId person, Purpose purpose, int sinceVersion) {
        return jdbc.sql("""
                select exists (select from consent
                    where person = :person and purpose = :purpose and version >= :since and withdrawn_at is null)
                """)
                .param("person", person.value())
                .param("purpose", purpose.name())
                .param("since", sinceVersion)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    Set<PersonId> holders(Collection<PersonId> people, Purpose purpose, int sinceVersion) {
        return jdbc.sql("""
                select person from consent
                where person = any (:people) and purpose = :purpose and version >= :since and withdrawn_at is null
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("purpose", purpose.name())
                .param("since", sinceVersion)
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .set();
    }

    /** Its id; empty where one holds already. */
    Optional<UUID> add(PersonId person, ConsentText text, Instant now) {
        return jdbc.sql("""
                insert into consent (person, purpose, version, language, given_at)
                values (:person, :purpose, :version, :language, :now)
                on conflict (person, purpose) where withdrawn_at is null do nothing
                returning id
                """)
                .param("person", person.value())
                .param("purpose", text.purpose().name())
                .param("version", text.version())
                .param("language", text.language().code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Ends one to an older text, for this one to take its place. */
    void renew(PersonId person, ConsentText text, Instant now) {
        jdbc.sql("""
                update consent set withdrawn_at = :now, renewed = true
                where person = :person and purpose = :purpose and version < :version and withdrawn_at is null
                """)
                .param("person", person.value())
                .param("purpose", text.purpose().name())
                .param("version", text.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The id of the one that held; empty if none did. */
    Optional<UUID> withdraw(PersonId person, Purpose purpose, Instant now) {
        return jdbc.sql("""
                update consent set withdrawn_at = :now
                where person = :person and purpose = :purpose and withdrawn_at is null
                returning id
                """)
                .param("person", person.value())
                .param("purpose", purpose.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** The latest first. */
    List<Consent> list(PersonId person) {
        return jdbc.sql("select * from consent where person = :person order by given_at desc, id desc")
                .param("person", person.value())
                .query(ConsentStore::read)
                .list();
    }

    private static Consent read(ResultSet row, int ignored) throws SQLException {
        return new Consent(
                new ConsentText(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getInt("version"),
                        Language.find(row.getString("language")).orElseThrow()),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("renewed"));
    }
}
