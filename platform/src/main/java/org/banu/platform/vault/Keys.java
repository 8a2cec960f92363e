package org.banu.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a Banu, ready to work.
 *
 * @param seal AES-256 in Galois/Counter Mode; seals with the primary key and opens with any
 * @param index HMAC with SHA-256
 * @param primary the id of the key that seals
 * @param old the ids of those that only open
 */
record Keys(Aead seal, PrfSet index, int primary, List<Integer> old) {

    /** What every sealed value begins with, in bytes: 1, then the id of its key. */
    static final int PREFIX_BYTES = 1 + Integer.BYTES;

    private static final int INDEX_BYTES = 32;

    Keys {
        old = List.copyOf(old);
    }

    static Keys of(KeysetHandle seal, KeysetHandle index) throws GeneralSecurityException {
        var old = new ArrayList<Integer>();
        for (var at = 0; at < seal.size(); at++) {
            if (!seal.getAt(at).isPrimary()) {
                old.add(seal.getAt(at).getId());
            }
        }
        return new Keys(
                seal.getPrimitive(RegistryConfiguration.get(), Aead.class),
                index.getPrimitive(RegistryConfiguration.get(), PrfSet.class),
                seal.getPrimary().getId(),
                old);
    }

    /** What a value begins with that was sealed with a key. */
    static byte[] prefix(int key) {
        return ByteBuffer.allocate(PREFIX_BYTES).put((byte) 1).putInt(key).array();
    }

    /** As people read the id of a key. */
    static String name(int key) {
        return "%08x".formatted(key);
    }

    byte[] seal(String text, String table, String column, Object row) {
        try {
            return seal.encrypt(text.getBytes(UTF_8), place(table, column, row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for what was sealed for another place or with other keys, or was changed. */
    Optional<String> open(byte[] sealed, String table, String column, Object row) {
        try {
            return Optional.of(new String(seal.decrypt(sealed, place(table, column, row)), UTF_8));
        } catch (GeneralSecurityException changed) {
            return Optional.empty();
        }
    }

    byte[] hash(String use, String text) {
        try {
            return Arrays.copyOf(index.computePrimary((use + '\0' + text).getBytes(UTF_8), INDEX_BYTES), INDEX_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] place(String table, String column, Object row) {
        return "%s/%s/%s".formatted(table, column, row).getBytes(UTF_8);
    }
}
