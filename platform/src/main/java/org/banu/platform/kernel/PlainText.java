package org.banu.platform.kernel;

import java.util.regex.Pattern;

/** What people type, without what isn't seen and makes a text look like another. */
public final class PlainText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainText() {}

    /** Without control characters but the ends of lines, without marks that turn the direction of what follows, stripped. */
    public static String clean(String typed) {
        return UNSEEN.matcher(typed).replaceAll("").strip();
    }
}
