package org.banu.platform.audit;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of the trail, in files outside of the database: one signs checkpoints, one makes fingerprints. */
final class Keys {

    static final String PUBLIC = "audit.pub";

    private static final String PRIVATE = "audit.key";
    private static final String FINGERPRINT = "fingerprint.key";
    private static final int FINGERPRINT_BYTES = 32;
    private static final int SHOWN_DIGITS = 32;

    private final PrivateKey signing;
    private final byte[] fingerprint;

    private Keys(PrivateKey signing, byte[] fingerprint) {
        this.signing = signing;
        this.fingerprint = fingerprint;
    }

    /** Those of the folder, made at the first use. */
    static Keys in(Path folder) {
        try {
            Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
            if (!Files.exists(folder.resolve(PRIVATE))) {
                var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                write(folder.resolve(PUBLIC), pair.getPublic().getEncoded());
                write(folder.resolve(PRIVATE), pair.getPrivate().getEncoded());
            }
            if (!Files.exists(folder.resolve(FINGERPRINT))) {
                write(folder.resolve(FINGERPRINT), random());
            }
            var signing = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(read(folder.resolve(PRIVATE))));
            return new Keys(signing, read(folder.resolve(FINGERPRINT)));
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "The keys of the audit trail can't be kept in %s. Maybe its rights are wrong.".formatted(folder),
                    problem);
        } catch (GeneralSecurityException malformed) {
            throw new IllegalStateException(
                    "%s is no key of an audit trail. Maybe it was changed.".formatted(folder.resolve(PRIVATE)),
                    malformed);
        }
    }

    /** For a trail that nothing outside of the database vouches for, as in tests: they end with the process. */
    static Keys forgotten() {
        try {
            return new Keys(
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate(), random());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    PrivateKey signing() {
        return signing;
    }

    /** Tells two values of a field apart or equal, and nothing else to who lacks the key. */
    String fingerprint(String field, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(fingerprint, "HmacSHA256"));
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            var digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return "hmac:" + HexFormat.of().formatHex(digest).substring(0, SHOWN_DIGITS);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** What checkpoints are verified with; whoever verifies may have a copy of her own. */
    static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(read(file)));
    }

    private static byte[] random() {
        var random = new byte[FINGERPRINT_BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private static void write(Path file, byte[] key) throws IOException {
        Files.createFile(file, asFileAttribute(fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    }

    private static byte[] read(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
