package org.banu.platform.finder;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one key that seals answers, made at the first use and the same for all processes on a database. */
@Repository
class FinderStore {

    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] key;

    FinderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] key() {
        var known = key;
        if (known == null) {
            addIfAbsent();
            known = jdbc.sql("select key from finder_key").query(byte[].class).single();
            key = known;
        }
        return known;
    }

    private void addIfAbsent() {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into finder_key (key) values (:key) on conflict do nothing")
                .param("key", fresh)
                .update();
    }
}
