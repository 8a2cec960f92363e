package org.banu.platform.once;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OnceStore {

    private final JdbcClient jdbc;

    OnceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                select encode(fingerprint, 'hex') as fingerprint, status, headers, body from answered
                where principal = :principal and operation = :operation and key = :key
                """)
                .param("principal", sent.principal())
                .param("operation", sent.operation())
                .param("key", sent.key())
                .query((row, _) -> new Answered(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        headers(row.getString("headers")),
                        row.getString("body")))
                .optional();
    }

    void add(Sent sent, Optional<UUID> person, Answered answered, Instant now) {
        jdbc.sql("""
                insert into answered
                    (principal, operation, key, fingerprint, person, status, headers, body, created_at)
                values (:principal, :operation, :key, decode(:fingerprint, 'hex'), :person, :status, cast(:headers as jsonb), :body, :now)
                """)
                .param("principal", sent.principal())
                .param("operation", sent.operation())
                .param("key", sent.key())
                .param("fingerprint", sent.fingerprint())
                .param("person", person.orElse(null), Types.OTHER)
                .param("status", answered.status())
                .param("headers", JsonMapper.shared().writeValueAsString(answered.headers()))
                .param("body", answered.body())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int deleteBefore(Instant time) {
        return jdbc.sql("delete from answered where created_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, List<String>> headers(String json) {
        var headers = new TreeMap<String, List<String>>();
        JsonMapper.shared().readTree(json).properties().forEach(it -> {
            var values = new ArrayList<String>();
            it.getValue().forEach(value -> values.add(value.stringValue()));
            headers.put(it.getKey(), values);
        });
        return headers;
    }
}
