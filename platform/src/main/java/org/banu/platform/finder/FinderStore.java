package org.banu.platform.finder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one key that seals answers, made at the first use and the same for all processes on a database. */
@Repository
class FinderStore {

    private final JdbcClient jdbc;

    FinderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] key() {
        return jdbc.sql("select key from finder_key").query(byte[].class).single();
    }

    void addIfAbsent(byte[] fresh) {
        jdbc.sql("insert into finder_key (key) values (:key) on conflict do nothing")
                .param("key", fresh)
                .update();
    }
}
