package org.banu.platform.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links, by the hash of their secret. */
@Repository
class LinkStore {

    private static final String TABLE = "one_time_link";

    private final JdbcClient jdbc;
    private final Vault vault;

    LinkStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(byte[] hash, Link link, Instant expiresAt) {
        var row = UUID.randomUUID();
        jdbc.sql("""
                insert into one_time_link (hash, purpose, person, row_id, email, expires_at)
                values (:hash, :purpose, cast(:person as uuid), :row, :email, :expires)
                """)
                .param("hash", hash)
                .param("purpose", link.purpose().name())
                .param("person", link.person().map(it -> it.value().toString()).orElse(null))
                .param("row", row)
                .param(
                        "email",
                        link.email()
                                .map(it -> vault.seal(it.value(), TABLE, "email", row))
                                .orElse(null))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Link> find(byte[] hash, Instant now) {
        return jdbc.sql("select * from one_time_link where hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    /** The link, which from now on is used. */
    Optional<Link> take(byte[] hash, Instant now) {
        return jdbc.sql("delete from one_time_link where hash = :hash and expires_at > :now returning *")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    /** All of one person, since one of them was used or her password changed. */
    void removeOf(PersonId person) {
        jdbc.sql("delete from one_time_link where person = :person and purpose <> 'CONFIRM'")
                .param("person", person.value())
                .update();
    }

    void removeForAdministrators() {
        jdbc.sql("delete from one_time_link where purpose = 'ADMINISTRATOR'").update();
    }

    private Link read(ResultSet row, int ignored) throws SQLException {
        var id = row.getObject("row_id", UUID.class);
        return new Link(
                Link.Purpose.valueOf(row.getString("purpose")),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getBytes("email"))
                        .flatMap(it -> Address.read(vault.open(it, TABLE, "email", id), Language.ENGLISH)));
    }
}
