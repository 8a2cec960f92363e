package org.banu.platform.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.sessions.Secret;
import org.banu.platform.vault.Vault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hold that is over, and rows of hers in tables that no other twin fills: a device, a passkey, letters and answers. */
@TestComponent
public class PrivacyTwin implements Twin {

    private final JdbcClient jdbc;
    private final Access access;
    private final Vault vault;
    private final Clock clock;

    PrivacyTwin(JdbcClient jdbc, Access access, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        access.perform(Retention.TASK, () -> {
            hold(person, canary);
            comingIn(person, canary);
            codes(person);
            letters(person, canary);
        });
    }

    private void hold(Actor.Person person, String canary) {
        jdbc.sql("""
                insert into legal_hold (person, reason, set_by, set_at, ends_at)
                values (:person, :canary, :other, :begun, :ended)
                """)
                .param("person", person.id().value())
                .param("canary", canary)
                .param("other", UUID.randomUUID())
                .param("begun", now().minusDays(2))
                .param("ended", now().minusDays(1))
                .update();
    }

    private void comingIn(Actor.Person person, String canary) {
        jdbc.sql("""
                insert into session (hash, person, step, strong, stay, device, begun_at, used_at, ends_at)
                values (:hash, :person, 'WHOLE', false, 'OWN_DEVICE', :canary, :now, :now, :ends)
                """)
                .param("hash", Secret.next().hash())
                .param("person", person.id().value())
                .param("canary", canary)
                .param("now", now())
                .param("ends", now().plus(Duration.ofDays(1)))
                .update();
        jdbc.sql("""
                insert into passkey (id, person, public_key, label, transports, uses, verified, backup_able, backed_up,
                    attestation, added_at, used_at)
                values (:id, :person, '\\x01', :canary, '{}', 0, true, false, false, '\\x02', :now, :now)
                """)
                .param("id", Secret.next().hash())
                .param("person", person.id().value())
                .param("canary", canary)
                .param("now", now())
                .update();
        jdbc.sql("insert into passkey_challenge values (:hash, :person, '\\x03', :ends)")
                .param("hash", Secret.next().hash())
                .param("person", person.id().value())
                .param("ends", now().plus(Duration.ofDays(1)))
                .update();
    }

    private void codes(Actor.Person person) {
        jdbc.sql("insert into one_time_code (person, secret, added_at) values (:person, :secret, :now)")
                .param("person", person.id().value())
                .param(
                        "secret",
                        vault.seal(
                                "SECRET", "one_time_code", "secret", person.id().value()))
                .param("now", now())
                .update();
        jdbc.sql("insert into recovery_code (person, hash) values (:person, :hash)")
                .param("person", person.id().value())
                .param("hash", Secret.next().hash())
                .update();
        var row = UUID.randomUUID();
        jdbc.sql("""
                insert into one_time_link (hash, purpose, person, row_id, email, expires_at)
                values (:hash, 'CONFIRM', :person, :row, :email, :ends)
                """)
                .param("hash", Secret.next().hash())
                .param("person", person.id().value())
                .param("row", row)
                .param("email", vault.seal("new@example.org", "one_time_link", "email", row))
                .param("ends", now().plus(Duration.ofDays(1)))
                .update();
    }

    private void letters(Actor.Person person, String canary) {
        for (var state : List.of("SENT", "GIVEN_UP")) {
            var id = UUID.randomUUID();
            jdbc.sql("""
                    insert into outbox (id, person, recipient, subject, body, state, written_at, due_at, failure)
                    values (:id, :person, :to, '', :body, :state, :now, :now, :canary)
                    """)
                    .param("id", id)
                    .param("person", person.id().value())
                    .param("to", vault.seal(canary + "@example.org", "outbox", "recipient", id))
                    .param("body", vault.seal("a link", "outbox", "body", id))
                    .param("state", state)
                    .param("canary", canary)
                    .param("now", now())
                    .update();
        }
        var principal = "person:" + person.id().value();
        var key = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into answered (principal, operation, key, fingerprint, person, status, answer, created_at)
                values (:principal, 'POST /twin', :key, :hash, :person, 200, :answer, :now)
                """)
                .param("principal", principal)
                .param("person", person.id().value())
                .param("key", key)
                .param("hash", Secret.next().hash())
                .param(
                        "answer",
                        vault.seal(
                                "{\"headers\":{},\"body\":\"%s\"}".formatted(canary),
                                "answered",
                                "answer",
                                principal + "/POST /twin/" + key))
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return List.of("/en/account/trail?from=1");
    }
}
