package org.banu.platform.factors;

/** Base 32 of RFC 4648, as apps for one-time codes read a secret. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    static String write(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var held = 0;
        for (var it : bytes) {
            buffer = (buffer << Byte.SIZE) | (it & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(LETTERS.charAt((buffer >> held) & MASK));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(LETTERS.charAt((buffer << (BITS - held)) & MASK));
        }
        return text.toString();
    }

    /**
     * The bytes of a text of ours.
     *
     * @throws IllegalArgumentException if a letter is none of base 32
     */
    static byte[] read(String text) {
        var bytes = new byte[text.length() * BITS / Byte.SIZE];
        var buffer = 0;
        var held = 0;
        var next = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var value = LETTERS.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("'%s' is no letter of base 32.".formatted(letter));
            }
            buffer = (buffer << BITS) | value;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[next++] = (byte) (buffer >> held);
                buffer &= (1 << held) - 1;
            }
        }
        return bytes;
    }
}
