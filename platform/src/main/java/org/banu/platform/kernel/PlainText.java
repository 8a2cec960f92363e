package org.banu.platform.kernel;

import java.util.regex.Pattern;

/** What people type, without what isn't seen and makes a text look like another. */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainText() {}

    /**
     * As she sees it in the field: a line ends with one sign, though a browser sends two; without control characters and
     * marks that turn the direction of what follows. What joins letters or keeps them apart is part of a word in Urdu.
     */
    public static String ofField(String sent) {
        var lines = sent.indexOf('\r') < 0 ? sent : LINE_END.matcher(sent).replaceAll("\n");
        return UNSEEN.matcher(lines).replaceAll("");
    }

    /** The same, stripped. */
    public static String clean(String typed) {
        return ofField(typed).strip();
    }

    /** A name or another text of one line, stripped. */
    public static String line(String typed) {
        return clean(typed).replace('\n', ' ').replace('\t', ' ');
    }

    /** Its first characters, so many at most. */
    public static String cut(String text, int most) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
    }

    /** With the digits of any script as those of ASCII. */
    public static String digits(String typed) {
        var plain = new StringBuilder();
        typed.codePoints().forEach(it -> {
            var digit = Character.digit(it, 10);
            plain.appendCodePoint(digit < 0 ? it : '0' + digit);
        });
        return plain.toString();
    }
}
