package org.banu.platform.vault;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tells whether keys belong to this database. */
@Repository
class VaultStore {

    private final JdbcClient jdbc;

    VaultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> findProof() {
        return jdbc.sql("select proof from vault").query(byte[].class).optional();
    }

    void addProofIfAbsent(byte[] proof) {
        jdbc.sql("insert into vault (proof) values (:proof) on conflict do nothing")
                .param("proof", proof)
                .update();
    }
}
