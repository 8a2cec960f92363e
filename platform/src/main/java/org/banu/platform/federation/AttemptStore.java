package org.banu.platform.federation;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.sessions.Secret;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts, by the hash of their state. */
@Repository
class AttemptStore {

    private static final String TABLE = "federated_attempt";

    private final JdbcClient jdbc;
    private final Vault vault;

    AttemptStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(Secret state, Secret browser, Attempt attempt, Instant expiresAt) {
        var row = UUID.randomUUID();
        var wish = attempt.wish();
        jdbc.sql("""
                insert into federated_attempt
                    (hash, browser, provider, person, row_id, nonce, verifier, shared, destination, expires_at)
                values (:hash, :browser, :provider, cast(:person as uuid), :row, :nonce, :verifier, :shared, :to, :expires)
                """)
                .param("hash", state.hash())
                .param("browser", browser.hash())
                .param("provider", wish.provider())
                .param("person", wish.person().map(it -> it.value().toString()).orElse(null))
                .param("row", row)
                .param("nonce", vault.seal(attempt.nonce().getValue(), TABLE, "nonce", row))
                .param("verifier", vault.seal(attempt.verifier().getValue(), TABLE, "verifier", row))
                .param("shared", wish.shared())
                .param("to", wish.to())
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The attempt, which from now on is used; only in the browser where it began. */
    Optional<Attempt> take(Secret state, Secret browser, String provider, Instant now) {
        return jdbc.sql("""
                delete from federated_attempt
                where hash = :hash and browser = :browser and provider = :provider and expires_at > :now
                returning *
                """)
                .param("hash", state.hash())
                .param("browser", browser.hash())
                .param("provider", provider)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    private Attempt read(ResultSet row, int ignored) throws SQLException {
        var id = row.getObject("row_id", UUID.class);
        return new Attempt(
                new Attempt.Wish(
                        row.getString("provider"),
                        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                        row.getBoolean("shared"),
                        row.getString("destination")),
                new Nonce(vault.open(row.getBytes("nonce"), TABLE, "nonce", id)),
                new CodeVerifier(vault.open(row.getBytes("verifier"), TABLE, "verifier", id)));
    }
}
