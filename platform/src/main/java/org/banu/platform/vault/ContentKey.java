package org.banu.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key for one content of any length, which is sealed and opened as it streams by, in memory that does not grow with it.
 * Whoever keeps content seals the key itself with {@link Vault#seal} and keeps it beside; without that row the content is
 * lost to everybody.
 *
 * @see <a href="https://developers.google.com/tink/streaming-aead">AES-GCM-HKDF of Tink</a>
 */
public final class ContentKey {

    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 64 * 1024;

    private final byte[] key;

    private ContentKey(byte[] key) {
        this.key = key;
    }

    public static ContentKey fresh() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new ContentKey(key);
    }

    /** From what {@link #secret} said. */
    public static ContentKey of(String secret) {
        return new ContentKey(Base64.getDecoder().decode(secret));
    }

    /** All that is needed to open what it sealed. */
    public String secret() {
        return Base64.getEncoder().encodeToString(key);
    }

    /**
     * Seals what is written to it. It is whole once it is closed.
     *
     * @param place such as {@code file/content/…}; opens again only with the same one
     */
    public OutputStream sealing(OutputStream sealed, String place) throws IOException {
        try {
            return streaming().newEncryptingStream(sealed, place.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens what was sealed; reading what was changed, cut or moved fails with an {@link IOException}. */
    public InputStream opening(InputStream sealed, String place) throws IOException {
        try {
            return streaming().newDecryptingStream(sealed, place.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private AesGcmHkdfStreaming streaming() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }
}
