package org.banu.platform.finder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.banu.platform.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals a text so that only this Banu can read it and nobody can change it: AES-256 in Galois/Counter Mode (NIST SP
 * 800-38D), a fresh nonce each time, bound to its use.
 */
@Component
class Seal {

    /** What a sealed text is for; one use can't be mistaken for another. */
    enum Use {
        COOKIE,
        SHARED
    }

    private static final int KEY_BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 8_000;

    private final SecureRandom random = new SecureRandom();
    private final Access access;
    private final FinderStore store;
    private volatile byte @Nullable [] key;

    Seal(Access access, FinderStore store) {
        this.access = access;
        this.store = store;
    }

    String close(Use use, String text) {
        return close(use, "", text);
    }

    /** @param place what else it is bound to; it opens for the same only */
    String close(Use use, String place, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, use.name() + place, nonce)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    /** Empty if it was not sealed here for this use, or was changed since. */
    Optional<String> open(Use use, String sealed) {
        return open(use, "", sealed);
    }

    Optional<String> open(Use use, String place, String sealed) {
        if (sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length <= NONCE) {
                return Optional.empty();
            }
            var nonce = ByteBuffer.wrap(bytes, 0, NONCE).slice();
            var copy = new byte[NONCE];
            nonce.get(copy);
            var text =
                    cipher(Cipher.DECRYPT_MODE, use.name() + place, copy).doFinal(bytes, NONCE, bytes.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String bound, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Only at the task {@code seal} does the database show it, so it is read once. */
    private byte[] key() {
        var known = key;
        if (known == null) {
            var fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            known = access.answer("seal", () -> {
                store.addIfAbsent(fresh);
                return store.key();
            });
            key = known;
        }
        return known;
    }
}
