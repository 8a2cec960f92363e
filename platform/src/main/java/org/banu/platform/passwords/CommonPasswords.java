package org.banu.platform.passwords;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.banu.platform.kernel.Sha256;

/** Passwords that are tried first, since many people have them. Kept as hashes; how they were made is in NOTICE.md. */
final class CommonPasswords {

    private static final String FILE = "common-passwords.bin";
    private static final int BYTES = 5;

    /** Read when the first password is chosen, not at the start. */
    private static final class Held {
        static final long[] HASHES = read();
    }

    private CommonPasswords() {}

    static boolean have(String folded) {
        return Arrays.binarySearch(Held.HASHES, hash(folded)) >= 0;
    }

    private static long[] read() {
        try (var file = CommonPasswords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The file %s is missing.".formatted(FILE));
            }
            var bytes = file.readAllBytes();
            var hashes = new long[bytes.length / BYTES];
            for (var i = 0; i < hashes.length; i++) {
                hashes[i] = number(bytes, i * BYTES);
            }
            return hashes;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static long hash(String text) {
        return number(Sha256.of(text), 0);
    }

    private static long number(byte[] bytes, int from) {
        var number = 0L;
        for (var i = from; i < from + BYTES; i++) {
            number = (number << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return number;
    }
}
