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

    /**
     * A known text, in hexadecimal digits.
     *
     * @param sealed with the key that seals
     * @param hash with the key of hashes; empty where none was kept yet
     */
    record Proof(String sealed, String hash) {}

    Optional<Proof> findProof() {
        return jdbc.sql("select encode(proof, 'hex') as proof, coalesce(encode(hash, 'hex'), '') as hash from vault")
                .query((row, _) -> new Proof(row.getString("proof"), row.getString("hash")))
                .optional();
    }

    /** A database of before there was a hash gets that alone. */
    void addProofIfAbsent(Proof proof) {
        jdbc.sql("""
                insert into vault (proof, hash) values (decode(:proof, 'hex'), decode(:hash, 'hex'))
                on conflict (single) do update set hash = excluded.hash where vault.hash is null
                """).param("proof", proof.sealed()).param("hash", proof.hash()).update();
    }
}
