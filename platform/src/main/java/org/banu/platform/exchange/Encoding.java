package org.banu.platform.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.banu.platform.exchange.Sheet.Unreadable;

/**
 * In which charset a text is written: UTF-8 if it can be, UTF-16 by its mark or its many zeros, Windows-1251 if nearly all
 * that is not ASCII is a Cyrillic letter there. Anything else is refused rather than guessed.
 */
final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private long zerosAtEven;
    private long zerosAtOdd;
    private long others;
    private long cyrillic;
    /** Letters beside letters that are not ASCII either, and beside letters of ASCII, as é is in café. */
    private long together;

    private long apart;
    private long whole;
    private long broken;
    private int brokenLine;
    private int line = 1;

    private Encoding() {}

    static Charset of(Format.Content content) throws IOException {
        var counted = new Encoding();
        int first;
        int second;
        try (var stream = new BufferedInputStream(content.open())) {
            stream.mark(2);
            first = stream.read();
            second = stream.read();
            stream.reset();
            if (first == 0xFE && second == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            if (first == 0xFF && second == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            counted.count(stream);
        }
        return counted.decide();
    }

    private Charset decide() {
        if (zerosAtEven + zerosAtOdd > 0) {
            if (zerosAtOdd == 0) {
                return StandardCharsets.UTF_16BE;
            }
            if (zerosAtEven == 0) {
                return StandardCharsets.UTF_16LE;
            }
            throw new Unreadable("exchange.unreadable.no_text");
        }
        if (broken == 0) {
            return StandardCharsets.UTF_8;
        }
        // Letters of UTF-8 come in groups that hardly ever stand in a text of single bytes.
        if (whole > broken) {
            throw new Unreadable("exchange.unreadable.broken_text", Integer.toString(brokenLine));
        }
        if (cyrillic * 10 >= others * 9 && together > apart) {
            return WINDOWS;
        }
        throw new Unreadable("exchange.unreadable.charset");
    }

    private void count(InputStream stream) throws IOException {
        var position = 0L;
        var missing = 0;
        var before = (int) ' ';
        for (var next = stream.read(); next >= 0; next = stream.read()) {
            if (next == 0) {
                zerosAtEven += position % 2 == 0 ? 1 : 0;
                zerosAtOdd += position % 2;
            }
            position++;
            if (next >= 0x80 || before >= 0x80) {
                together += next >= 0x80 && before >= 0x80 ? 1 : 0;
                apart += isLetter(next) || isLetter(before) ? 1 : 0;
            }
            before = next;
            line += next == '\n' ? 1 : 0;
            if (next >= 0x80) {
                others++;
                cyrillic += isCyrillic(next) ? 1 : 0;
            }
            if (missing > 0) {
                if ((next & 0xC0) == 0x80) {
                    missing--;
                    whole += missing == 0 ? 1 : 0;
                    continue;
                }
                breaks();
            }
            missing = following(next);
        }
        if (missing > 0) {
            breaks();
        }
    }

    /** How many bytes belong to a letter that begins with this one. */
    private int following(int first) {
        if (first < 0x80) {
            return 0;
        }
        if (first >= 0xC2 && first < 0xE0) {
            return 1;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return 2;
        }
        if (first >= 0xF0 && first < 0xF5) {
            return 3;
        }
        breaks();
        return 0;
    }

    private void breaks() {
        brokenLine = broken++ == 0 ? line : brokenLine;
    }

    private static boolean isLetter(int ascii) {
        return (ascii >= 'a' && ascii <= 'z') || (ascii >= 'A' && ascii <= 'Z');
    }

    /** In Windows-1251: Russian letters, Ukrainian і, quotation marks, dashes and the sign №. */
    private static boolean isCyrillic(int letter) {
        return letter >= 0xC0
                || letter == 0xA8
                || letter == 0xB8
                || letter == 0xB2
                || letter == 0xB3
                || letter == 0xAB
                || letter == 0xBB
                || letter == 0xB9
                || letter == 0xA0
                || (letter >= 0x91 && letter <= 0x97);
    }
}
