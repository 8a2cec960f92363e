package org.banu.platform.programmes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.banu.data.Kind;
import org.banu.data.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgrammeStore {

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hash of each record in force, by the programme's id. */
    Map<String, String> listHashes() {
        var hashes = new HashMap<String, String>();
        jdbc.sql("select id, hash from programme where not withdrawn").query(row -> {
            hashes.put(row.getString("id"), row.getString("hash"));
        });
        return hashes;
    }

    void put(Programme programme) {
        jdbc.sql("""
                insert into programme (id, country, kinds, lifecycle, hash)
                values (:id, :country, :kinds, :lifecycle, :hash)
                on conflict (id) do update
                set country = excluded.country, kinds = excluded.kinds, lifecycle = excluded.lifecycle,
                    hash = excluded.hash, withdrawn = false
                """)
                .param("id", programme.id())
                .param("country", programme.country())
                .param("kinds", programme.kinds().stream().map(Kind::code).toArray(String[]::new))
                .param("lifecycle", programme.lifecycle().code())
                .param("hash", programme.hash())
                .update();
    }

    void addVersion(String programme, String hash, Instant at) {
        jdbc.sql("""
                insert into programme_version (programme, hash, loaded_at)
                values (:programme, :hash, :at)
                on conflict do nothing
                """)
                .param("programme", programme)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdrawAllBut(Collection<String> ids) {
        jdbc.sql("update programme set withdrawn = true where not withdrawn and id <> all (:ids)")
                .param("ids", ids.toArray(String[]::new))
                .update();
    }
}
