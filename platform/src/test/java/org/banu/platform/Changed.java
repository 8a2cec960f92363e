package org.banu.platform;

import java.util.Arrays;
import java.util.Random;

/** A file that went through bad hands: bytes that differ, are missing or stand there twice; the same for the same seed. */
public final class Changed {

    private static final int MOST_CHANGES = 6;

    private Changed() {}

    public static byte[] by(long seed, byte[] good) {
        var random = new Random(seed);
        var bytes = good.clone();
        for (var changes = 1 + random.nextInt(MOST_CHANGES); changes > 0 && bytes.length > 8; changes--) {
            var at = random.nextInt(bytes.length);
            var length = Math.min(bytes.length - at, 1 + random.nextInt(32));
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> Arrays.fill(bytes, at, at + length, (byte) random.nextInt(256));
                case 2 -> bytes = without(bytes, at, length);
                case 3 -> bytes = twice(bytes, at, length);
                default -> bytes = random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, at);
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        var shorter = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, shorter, 0, at);
        System.arraycopy(bytes, at + length, shorter, at, shorter.length - at);
        return shorter;
    }

    private static byte[] twice(byte[] bytes, int at, int length) {
        var longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
    }
}
