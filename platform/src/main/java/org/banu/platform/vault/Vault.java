package org.banu.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.banu.platform.access.Access;
import org.banu.platform.kernel.Misconfigured;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Seals values before they are stored, each bound to its table, column and row, and makes keyed hashes that find them
 * again. The keys are files in a folder of their own, never in the database.
 */
@Service
public class Vault {

    private static final String PROOF = "These keys belong to this database.";
    private static final int INDEX_BYTES = 32;

    private final Keys keys;

    Vault(Access access, VaultStore store, @Value("${banu.keys-dir:}") String folder) {
        this.keys =
                access.answer("vault", () -> belonging(store, folder.isBlank() ? defaultFolder() : Path.of(folder)));
    }

    private static Keys belonging(VaultStore store, Path folder) {
        var proof = store.findProof();
        if (!Keys.areIn(folder)) {
            if (proof.isPresent()) {
                throw new Misconfigured(
                        "The database holds people's data sealed with keys that are not in %s. Put them back from your backup, or name their folder with --keys-dir."
                                .formatted(folder));
            }
            Keys.make(folder);
        }
        var keys = Keys.read(folder);
        if (proof.isEmpty()) {
            store.addProofIfAbsent(seal(keys, PROOF, "vault", "proof", ""));
        }
        if (!opens(keys, store.findProof().orElseThrow())) {
            throw new Misconfigured(
                    "The keys in %s are not those that the database was sealed with. Put the right ones back from your backup, or name their folder with --keys-dir."
                            .formatted(folder));
        }
        return keys;
    }

    private static boolean opens(Keys keys, byte[] proof) {
        try {
            keys.seal().decrypt(proof, place("vault", "proof", ""));
            return true;
        } catch (GeneralSecurityException others) {
            return false;
        }
    }

    /** As the XDG Base Directory Specification says where a user's configuration belongs. */
    private static Path defaultFolder() {
        var named = System.getenv("XDG_CONFIG_HOME");
        return (named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(named))
                .resolve("banu")
                .resolve("keys");
    }

    /** Opens again only with the same table, column and row. */
    public byte[] seal(String text, String table, String column, Object row) {
        return seal(keys, text, table, column, row);
    }

    /**
     * What was sealed.
     *
     * @throws IllegalStateException if it was sealed for another place or with other keys, or was changed
     */
    public String open(byte[] sealed, String table, String column, Object row) {
        try {
            return new String(keys.seal().decrypt(sealed, place(table, column, row)), UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException(
                    "What is sealed in %s.%s of %s can't be opened. Maybe it was moved or changed?"
                            .formatted(table, column, row),
                    changed);
        }
    }

    /**
     * A keyed hash of 32 bytes: equal for equal texts of one use, and of no help without the key.
     *
     * @param use such as {@code contact.EMAIL}; hashes of different uses can't be compared
     */
    public byte[] index(String use, String text) {
        try {
            return Arrays.copyOf(
                    keys.index().computePrimary((use + '\0' + text).getBytes(UTF_8), INDEX_BYTES), INDEX_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] seal(Keys keys, String text, String table, String column, Object row) {
        try {
            return keys.seal().encrypt(text.getBytes(UTF_8), place(table, column, row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] place(String table, String column, Object row) {
        return "%s/%s/%s".formatted(table, column, row).getBytes(UTF_8);
    }
}
