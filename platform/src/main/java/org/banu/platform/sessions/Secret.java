package org.banu.platform.sessions;

import java.security.SecureRandom;
import java.util.Base64;
import org.banu.platform.kernel.Sha256;

/** A secret that only who holds it knows: 256 random bits, of which we keep the hash. */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static Secret next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 is enough for what can't be guessed. */
    public byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
