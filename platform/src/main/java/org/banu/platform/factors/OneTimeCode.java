package org.banu.platform.factors;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes of RFC 6238, as all apps make them: SHA-1, 30 seconds. */
final class OneTimeCode {

    static final int SECRET_BYTES = 20;
    static final int DIGITS = 6;

    private static final int SECONDS = 30;
    private static final int LOW_BITS = 0xf;

    private OneTimeCode() {}

    /** The code of a moment. */
    static String at(byte[] secret, Instant moment, int digits) {
        return of(secret, step(moment), digits);
    }

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** The step that a code is right for: now, or one before or after, for clocks that differ. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        var step = step(now);
        return LongStream.of(step, step - 1, step + 1)
                .filter(it -> of(secret, it, DIGITS).equals(code))
                .findFirst();
    }

    private static String of(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & LOW_BITS;
            var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            var code = String.valueOf(number % (long) Math.pow(10, digits));
            return "0".repeat(digits - code.length()) + code;
        } catch (GeneralSecurityException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }
}
