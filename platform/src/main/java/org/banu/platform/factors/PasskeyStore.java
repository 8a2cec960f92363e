package org.banu.platform.factors;

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

/** Passkeys, and what devices were asked to sign. */
@Repository
class PasskeyStore {

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one, or notes its use. */
    void save(Passkey passkey) {
        jdbc.sql("""
                insert into passkey (id, person, public_key, label, transports, uses, verified, backup_able, backed_up,
                    attestation, added_at, used_at)
                values (:id, :person, :key, :label, :transports, :uses, :verified, :backupAble, :backedUp,
                    :attestation, :added, :used)
                on conflict (id) do update set uses = excluded.uses, backed_up = excluded.backed_up,
                    used_at = excluded.used_at
                where passkey.person = excluded.person
                """)
                .param("id", passkey.id().bytes())
                .param("person", passkey.person().value())
                .param("key", passkey.publicKey().bytes())
                .param("label", passkey.label())
                .param("transports", passkey.transports().toArray(String[]::new))
                .param("uses", passkey.uses())
                .param("verified", passkey.verified())
                .param("backupAble", passkey.backupAble())
                .param("backedUp", passkey.backedUp())
                .param("attestation", passkey.attestation().bytes())
                .param("added", passkey.addedAt().atOffset(ZoneOffset.UTC))
                .param("used", passkey.usedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Passkey> find(Blob id) {
        return jdbc.sql("select * from passkey where id = :id")
                .param("id", id.bytes())
                .query(PasskeyStore::read)
                .optional();
    }

    List<Passkey> list(PersonId person) {
        return jdbc.sql("select * from passkey where person = :person order by added_at")
                .param("person", person.value())
                .query(PasskeyStore::read)
                .list();
    }

    boolean remove(PersonId person, Blob id) {
        return jdbc.sql("delete from passkey where person = :person and id = :id")
                        .param("person", person.value())
                        .param("id", id.bytes())
                        .update()
                == 1;
    }

    void addChallenge(byte[] hash, Optional<PersonId> person, byte[] challenge, Instant expiresAt) {
        jdbc.sql("""
                insert into passkey_challenge (hash, person, challenge, expires_at)
                values (:hash, cast(:person as uuid), :challenge, :expires)
                """)
                .param("hash", hash)
                .param("person", person.map(it -> it.value().toString()).orElse(null))
                .param("challenge", challenge)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The challenge, which counts once. */
    Optional<byte[]> useChallenge(byte[] hash, Optional<PersonId> person, Instant now) {
        return jdbc.sql("""
                delete from passkey_challenge
                where hash = :hash and person is not distinct from cast(:person as uuid) and expires_at > :now
                returning challenge
                """)
                .param("hash", hash)
                .param("person", person.map(it -> it.value().toString()).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .optional();
    }

    private static Passkey read(ResultSet row, int ignored) throws SQLException {
        return new Passkey(
                Blob.of(row.getBytes("id")),
                new PersonId(row.getObject("person", UUID.class)),
                Blob.of(row.getBytes("public_key")),
                row.getString("label"),
                List.of((String[]) row.getArray("transports").getArray()),
                row.getLong("uses"),
                row.getBoolean("verified"),
                row.getBoolean("backup_able"),
                row.getBoolean("backed_up"),
                Blob.of(row.getBytes("attestation")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at", OffsetDateTime.class).toInstant());
    }
}
