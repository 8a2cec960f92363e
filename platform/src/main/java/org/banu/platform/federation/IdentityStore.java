package org.banu.platform.federation;

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

/** Whose identities at other services are whose. */
@Repository
class IdentityStore {

    private static final String TABLE = "federated_identity";

    private final JdbcClient jdbc;
    private final Vault vault;

    IdentityStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** An identity that opens an account. */
    record Kept(UUID id, String issuer, Instant addedAt, Instant usedAt) {}

    /** Whether it was added; else it opens an account already. */
    boolean add(PersonId person, String issuer, String subject, Instant now) {
        var id = UUID.randomUUID();
        return jdbc.sql("""
                        insert into federated_identity (id, person, issuer, subject, blind, added_at, used_at)
                        values (:id, :person, :issuer, :subject, :blind, :now, :now)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("issuer", issuer)
                        .param("subject", vault.seal(subject, TABLE, "subject", id))
                        .param("blind", blind(issuer, subject))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whose it is; from now on it was last used now. */
    Optional<PersonId> use(String issuer, String subject, Instant now) {
        return jdbc.sql("""
                update federated_identity set used_at = :now where issuer = :issuer and blind = :blind returning person
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("issuer", issuer)
                .param("blind", blind(issuer, subject))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** The oldest first. */
    List<Kept> list(PersonId person) {
        return jdbc.sql("select * from federated_identity where person = :person order by added_at, id")
                .param("person", person.value())
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("issuer"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many she has; nobody else changes them until this transaction ends. */
    int lock(PersonId person) {
        return jdbc.sql("select id from federated_identity where person = :person for update")
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .size();
    }

    /** The service whose identity went, if she had it. */
    Optional<String> remove(PersonId person, UUID id) {
        return jdbc.sql("delete from federated_identity where person = :person and id = :id returning issuer")
                .param("person", person.value())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private byte[] blind(String issuer, String subject) {
        return vault.index(TABLE, issuer + '\0' + subject);
    }
}
