package org.banu.platform.factors;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets of apps and recovery codes. */
@Repository
class FactorStore {

    private static final String TABLE = "one_time_code";

    private final JdbcClient jdbc;
    private final Vault vault;

    FactorStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Begins anew, unless one is in use. */
    void beginApp(PersonId person, String secret, Instant now) {
        jdbc.sql("""
                insert into one_time_code (person, secret, added_at) values (:person, :secret, :now)
                on conflict (person) do update set secret = excluded.secret, added_at = excluded.added_at
                where one_time_code.confirmed_at is null
                """)
                .param("person", person.value())
                .param("secret", vault.seal(secret, TABLE, "secret", person.value()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> findSecret(PersonId person, boolean confirmed) {
        return jdbc.sql("""
                select secret from one_time_code where person = :person and (confirmed_at is not null) = :confirmed
                """)
                .param("person", person.value())
                .param("confirmed", confirmed)
                .query(byte[].class)
                .optional()
                .map(it -> vault.open(it, TABLE, "secret", person.value()));
    }

    /** Whether the step was not used before; from now on it is. */
    boolean useStep(PersonId person, long step, Instant now) {
        return jdbc.sql("""
                        update one_time_code set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
                        where person = :person and last_step < :step
                        """)
                        .param("step", step)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("person", person.value())
                        .update()
                == 1;
    }

    void removeApp(PersonId person) {
        jdbc.sql("delete from one_time_code where person = :person")
                .param("person", person.value())
                .update();
    }

    void removeCodes(PersonId person) {
        jdbc.sql("delete from recovery_code where person = :person")
                .param("person", person.value())
                .update();
    }

    void addCode(PersonId person, String code) {
        jdbc.sql("insert into recovery_code (person, hash) values (:person, :hash)")
                .param("person", person.value())
                .param("hash", hash(person, code))
                .update();
    }

    boolean hasCode(PersonId person, String code) {
        return jdbc.sql("select exists (select from recovery_code where person = :person and hash = :hash)")
                .param("person", person.value())
                .param("hash", hash(person, code))
                .query(Boolean.class)
                .single();
    }

    /** Whether it was there; from now on it isn't. */
    boolean useCode(PersonId person, String code) {
        return jdbc.sql("delete from recovery_code where person = :person and hash = :hash")
                        .param("person", person.value())
                        .param("hash", hash(person, code))
                        .update()
                == 1;
    }

    Standing standing(PersonId person) {
        return jdbc.sql("""
                select
                    exists (select from one_time_code where person = :person and confirmed_at is not null) as app,
                    (select count(*) from passkey where person = :person) as passkeys,
                    (select count(*) from recovery_code where person = :person) as codes
                """)
                .param("person", person.value())
                .query((row, _) -> new Standing(row.getBoolean("app"), row.getInt("passkeys"), row.getInt("codes")))
                .single();
    }

    private byte[] hash(PersonId person, String code) {
        return vault.index("recovery_code", person.value() + " " + code);
    }
}
