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
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations to look after this Banu, by the hash of their secret. */
@Repository
class AdministratorInvitationStore {

    private static final String TABLE = "administrator_invitation";

    private final JdbcClient jdbc;
    private final Vault vault;

    AdministratorInvitationStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(byte[] hash, AdministratorInvitation invitation, Instant now) {
        jdbc.sql("""
                insert into administrator_invitation (id, hash, email, invited_by, invited_at, expires_at)
                values (:id, :hash, :email, :by, :now, :expires)
                """)
                .param("id", invitation.id())
                .param("hash", hash)
                .param("email", vault.seal(invitation.email(), TABLE, "email", invitation.id()))
                .param("by", invitation.by().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<AdministratorInvitation> find(byte[] hash, Instant now) {
        return jdbc.sql("select * from administrator_invitation where hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    /** The invitation, which from now on is answered. */
    Optional<AdministratorInvitation> take(byte[] hash, Instant now) {
        return jdbc.sql("delete from administrator_invitation where hash = :hash and expires_at > :now returning *")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    /** The newest first. */
    List<AdministratorInvitation> list(Instant now) {
        return jdbc.sql("select * from administrator_invitation where expires_at > :now order by invited_at desc, id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .list();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from administrator_invitation where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private AdministratorInvitation read(ResultSet row, int ignored) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new AdministratorInvitation(
                id,
                vault.open(row.getBytes("email"), TABLE, "email", id),
                new PersonId(row.getObject("invited_by", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
