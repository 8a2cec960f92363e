package org.banu.platform.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose messages somebody does not want, and who may not write at all for a time. */
@Repository
class RefusalStore {

    private final JdbcClient jdbc;

    RefusalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A block, for whoever set it. */
    record Block(UUID id, Owner by, PersonId blocked, Instant at) {}

    /** That a person may not write for a time. */
    record Ban(String reason, Instant endsAt) {}

    boolean isBlocked(Owner owner, PersonId sender) {
        return jdbc.sql("""
                select exists (select from inquiry_block where blocked = :sender
                    and (person = cast(:person as uuid) or organisation = cast(:organisation as uuid)))
                """)
                .param("sender", sender.value())
                .param("person", person(owner))
                .param("organisation", organisation(owner))
                .query(Boolean.class)
                .single();
    }

    void block(Owner owner, PersonId sender, Instant now) {
        jdbc.sql("""
                insert into inquiry_block (id, person, organisation, blocked, blocked_at)
                values (:id, cast(:person as uuid), cast(:organisation as uuid), :sender, :now)
                on conflict (person, organisation, blocked) do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("person", person(owner))
                .param("organisation", organisation(owner))
                .param("sender", sender.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that whoever acts set, the latest first. */
    List<Block> blocks() {
        return jdbc.sql("select * from inquiry_block order by blocked_at desc, id")
                .query((row, _) -> new Block(
                        row.getObject("id", UUID.class),
                        owner(row),
                        new PersonId(row.getObject("blocked", UUID.class)),
                        row.getObject("blocked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean unblock(UUID id) {
        return jdbc.sql("delete from inquiry_block where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Ban> ban(PersonId person, Instant now) {
        return jdbc.sql("select reason, ends_at from inquiry_ban where person = :person and ends_at > :now")
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Ban(
                        row.getString("reason"),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void ban(PersonId person, Ban ban, Instant now) {
        jdbc.sql("""
                insert into inquiry_ban (person, reason, banned_at, ends_at) values (:person, :reason, :now, :ends)
                on conflict (person) do update set reason = excluded.reason, banned_at = excluded.banned_at,
                    ends_at = excluded.ends_at
                """)
                .param("person", person.value())
                .param("reason", ban.reason())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", ban.endsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of neither where the row tells of none. */
    static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("organisation", UUID.class)).map(OrganisationId::new),
                Optional.empty());
    }

    static @Nullable String person(Owner owner) {
        return owner.person().map(it -> it.value().toString()).orElse(null);
    }

    static @Nullable String organisation(Owner owner) {
        return owner.organisation()
                .map(OrganisationId::value)
                .map(UUID::toString)
                .orElse(null);
    }
}
