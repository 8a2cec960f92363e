package org.banu.platform.organisations;

import java.util.Map;
import org.banu.platform.kernel.PlainText;

/**
 * What is looked for; empty is anything.
 *
 * @param words a part of a name, in any language
 * @param from how many come before, by name
 */
record Search(String words, String country, String kind, int from) {

    private static final int LONGEST = 100;
    private static final int FARTHEST = 100_000;

    static Search of(Map<String, String> parameters) {
        return new Search(
                value(parameters, "q"), value(parameters, "country"), value(parameters, "kind"), from(parameters));
    }

    boolean isEmpty() {
        return words.isEmpty() && country.isEmpty() && kind.isEmpty();
    }

    private static String value(Map<String, String> parameters, String name) {
        return PlainText.cut(PlainText.line(parameters.getOrDefault(name, "")), LONGEST);
    }

    private static int from(Map<String, String> parameters) {
        try {
            return Math.clamp(Integer.parseInt(parameters.getOrDefault("from", "0")), 0, FARTHEST);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
