package org.banu.platform.vault;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.kernel.Misconfigured;
import org.banu.platform.vault.VaultStore.Proof;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Seals values before they are stored, each bound to its table, column and row, and makes keyed hashes that find them
 * again. The keys are files in a folder of their own, never in the database. The comment of a sealed column ends with
 * {@code sealed:} and the columns that it is bound to; by that it is sealed anew after a change of keys
 * ({@link KeyRotation}).
 */
@Service
public class Vault {

    private static final HexFormat HEX = HexFormat.of();
    private static final String PROOF = "These keys belong to this database.";

    private final Keyring keys;

    Vault(Access access, VaultStore store, @Value("${banu.keys-dir:}") String folder) {
        var named = KeyFolder.of(Optional.of(folder).filter(it -> !it.isBlank()).map(Path::of));
        this.keys = access.answer("vault", () -> belonging(store, named));
    }

    private static Keyring belonging(VaultStore store, KeyFolder folder) {
        var known = store.findProof();
        if (!folder.isComplete()) {
            if (known.isPresent()) {
                throw new Misconfigured(
                        "The database holds people's data sealed with keys that are not in %s. Put them back from your backup, or name their folder with --keys-dir."
                                .formatted(folder.path()));
            }
            folder.make();
        }
        var keys = new Keyring(folder);
        store.addProofIfAbsent(proof(keys.known()));
        if (!opens(keys.known(), store.findProof().orElseThrow())) {
            throw new Misconfigured(
                    "The keys in %s are not those that the database was sealed with. Put the right ones back from your backup, or name their folder with --keys-dir."
                            .formatted(folder.path()));
        }
        return keys;
    }

    private static Proof proof(Keys keys) {
        return new Proof(
                HEX.formatHex(keys.seal(PROOF, "vault", "proof", "")), HEX.formatHex(keys.hash("vault", PROOF)));
    }

    /** Whether both keys are those that the database was first used with, or came after. */
    static boolean opens(Keys keys, Proof proof) {
        return keys.open(HEX.parseHex(proof.sealed()), "vault", "proof", "").isPresent()
                && proof.hash().equals(HEX.formatHex(keys.hash("vault", PROOF)));
    }

    /** Opens again only with the same table, column and row. */
    public byte[] seal(String text, String table, String column, Object row) {
        return keys.current().seal(text, table, column, row);
    }

    /**
     * What was sealed.
     *
     * @throws IllegalStateException if it was sealed for another place or with other keys, or was changed
     */
    public String open(byte[] sealed, String table, String column, Object row) {
        return keys.known()
                .open(sealed, table, column, row)
                .or(() -> keys.findNewer().flatMap(it -> it.open(sealed, table, column, row)))
                .orElseThrow(() -> new IllegalStateException(
                        "What is sealed in %s.%s of %s can't be opened. Maybe it was moved or changed?"
                                .formatted(table, column, row)));
    }

    /**
     * A keyed hash of 32 bytes: equal for equal texts of one use, and of no help without the key.
     *
     * @param use such as {@code contact.EMAIL}; hashes of different uses can't be compared
     */
    public byte[] index(String use, String text) {
        return keys.known().hash(use, text);
    }
}
