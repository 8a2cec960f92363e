package org.banu.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * The head of the chain at a moment, signed with Ed25519 (RFC 8032).
 *
 * @param seq of the last link
 * @param hash of the last link
 * @param signature of the other three as canonical JSON, in Base64
 */
record Checkpoint(long seq, String hash, Instant at, String signature) {

    static Checkpoint sign(long seq, String hash, Instant at, PrivateKey key) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content(seq, hash, at));
            return new Checkpoint(seq, hash, at, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The head of the audit trail can't be signed.", unusable);
        }
    }

    boolean isSignedBy(PublicKey key) {
        try {
            var verified = Signature.getInstance("Ed25519");
            verified.initVerify(key);
            verified.update(content(seq, hash, at));
            return verified.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static byte[] content(long seq, String hash, Instant at) {
        return Canonical.json(Map.of("seq", String.valueOf(seq), "hash", hash, "at", at.toString()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As a line of the file. */
    String line() {
        return Canonical.json(
                Map.of("seq", String.valueOf(seq), "hash", hash, "at", at.toString(), "signature", signature));
    }
}
