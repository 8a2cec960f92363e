package org.banu.platform.mentors;

import java.util.Map;

/**
 * Which mentors are looked for; empty is any.
 *
 * @param country ISO 3166-1 alpha-2
 * @param language ISO 639-1
 * @param topic the name of a {@link Topic}
 * @param from how many come before
 */
public record Search(String country, String language, String topic, int from) {

    private static final int FARTHEST = 100_000;
    private static final int LONGEST = 40;

    static Search of(Map<String, String> parameters) {
        return new Search(
                code(parameters, "country"), code(parameters, "language"), code(parameters, "topic"), from(parameters));
    }

    boolean isEmpty() {
        return country.isEmpty() && language.isEmpty() && topic.isEmpty();
    }

    /** What is no code finds nobody, and stands in no address again. */
    private static String code(Map<String, String> parameters, String name) {
        var value = parameters.getOrDefault(name, "").strip();
        return value.matches("[A-Za-z_]*") ? value.substring(0, Math.min(value.length(), LONGEST)) : "";
    }

    private static int from(Map<String, String> parameters) {
        try {
            return Math.clamp(Integer.parseInt(parameters.getOrDefault("from", "0")), 0, FARTHEST);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
