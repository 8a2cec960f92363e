package org.banu.platform.memberships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations, by the hash of their secret. */
@Repository
class InvitationStore {

    private static final String TABLE = "organisation_invitation";

    private final JdbcClient jdbc;
    private final Vault vault;

    InvitationStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(byte[] hash, Invitation invitation, Instant now) {
        jdbc.sql("""
                insert into organisation_invitation
                    (id, hash, organisation, email, role, starts_at, ends_at, invited_by, invited_at, expires_at)
                values (:id, :hash, :organisation, :email, :role,
                    cast(:starts as timestamptz), cast(:ends as timestamptz), :by, :now, :expires)
                """)
                .param("id", invitation.id())
                .param("hash", hash)
                .param("organisation", invitation.organisation().value())
                .param(
                        "email",
                        invitation
                                .email()
                                .map(it -> vault.seal(it, TABLE, "email", invitation.id()))
                                .orElse(null),
                        Types.BINARY)
                .param("role", invitation.role().name())
                .param("starts", RoleStore.time(invitation.term().startsAt()))
                .param("ends", RoleStore.time(invitation.term().endsAt()))
                .param("by", invitation.by().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Invitation> find(byte[] hash, Instant now) {
        return jdbc.sql("select * from organisation_invitation where hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    /** The invitation, which from now on is answered. */
    Optional<Invitation> take(byte[] hash, Instant now) {
        return jdbc.sql("delete from organisation_invitation where hash = :hash and expires_at > :now returning *")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    /** The newest first. */
    List<Invitation> list(OrganisationId organisation, Instant now) {
        return jdbc.sql("""
                select * from organisation_invitation where organisation = :organisation and expires_at > :now
                order by invited_at desc
                """)
                .param("organisation", organisation.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .list();
    }

    int count(OrganisationId organisation, Instant now) {
        return jdbc.sql("""
                select count(*) from organisation_invitation
                where organisation = :organisation and expires_at > :now
                """)
                .param("organisation", organisation.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    boolean remove(OrganisationId organisation, UUID id) {
        return jdbc.sql("delete from organisation_invitation where organisation = :organisation and id = :id")
                        .param("organisation", organisation.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private Invitation read(ResultSet row, int ignored) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = Optional.ofNullable(row.getBytes("email"));
        return new Invitation(
                id,
                new OrganisationId(row.getObject("organisation", UUID.class)),
                sealed.map(it -> vault.open(it, TABLE, "email", id)),
                Role.valueOf(row.getString("role")),
                new Term(RoleStore.instant(row, "starts_at"), RoleStore.instant(row, "ends_at")),
                new PersonId(row.getObject("invited_by", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
