package org.banu.platform.once;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OnceStore {

    private static final String TABLE = "answered";

    private final JdbcClient jdbc;
    private final Vault vault;

    OnceStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Whether no other request with this key is under way; holds until the end of the transaction. */
    boolean isAlone(Sent sent) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:all, 0))")
                .param("all", String.join("\n", "once", sent.principal(), sent.operation(), sent.key()))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    Optional<Answered> find(Sent sent) {
        return jdbc.sql("""
                select encode(fingerprint, 'hex') as fingerprint, status, answer from answered
                where principal = :principal and operation = :operation and key = :key
                """)
                .param("principal", sent.principal())
                .param("operation", sent.operation())
                .param("key", sent.key())
                .query((row, _) -> read(row, vault.open(row.getBytes("answer"), TABLE, "answer", place(sent))))
                .optional();
    }

    void add(Sent sent, Optional<UUID> person, Answered answered, Instant now) {
        jdbc.sql("""
                insert into answered
                    (principal, operation, key, fingerprint, person, status, answer, created_at)
                values (:principal, :operation, :key, decode(:fingerprint, 'hex'), :person, :status, :answer, :now)
                """)
                .param("principal", sent.principal())
                .param("operation", sent.operation())
                .param("key", sent.key())
                .param("fingerprint", sent.fingerprint())
                .param("person", person.orElse(null), Types.OTHER)
                .param("status", answered.status())
                .param("answer", vault.seal(written(answered), TABLE, "answer", place(sent)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As the columns that it is bound to stand in the comment of the column. */
    private static String place(Sent sent) {
        return String.join("/", sent.principal(), sent.operation(), sent.key());
    }

    private static String written(Answered answered) {
        return JsonMapper.shared().writeValueAsString(Map.of("headers", answered.headers(), "body", answered.body()));
    }

    private static Answered read(ResultSet row, String opened) throws SQLException {
        var answer = JsonMapper.shared().readTree(opened);
        var headers = new TreeMap<String, List<String>>();
        answer.required("headers").properties().forEach(it -> {
            var values = new ArrayList<String>();
            it.getValue().forEach(value -> values.add(value.stringValue()));
            headers.put(it.getKey(), values);
        });
        return new Answered(
                row.getString("fingerprint"),
                row.getInt("status"),
                headers,
                answer.required("body").stringValue());
    }
}
