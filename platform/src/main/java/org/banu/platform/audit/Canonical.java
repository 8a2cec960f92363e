package org.banu.platform.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it, for objects of texts and objects. Numbers
 * are not needed: a sequence number is written as a text, which keeps clear of the limits of doubles.
 */
final class Canonical {

    private Canonical() {}

    static String json(Map<String, ?> fields) {
        var json = new StringBuilder();
        write(fields, json);
        return json.toString();
    }

    private static void write(Map<?, ?> fields, StringBuilder json) {
        // A string compares by its UTF-16 code units, as the scheme asks.
        var sorted = new TreeMap<String, Object>();
        fields.forEach((name, value) -> sorted.put((String) name, value));
        json.append('{');
        var first = true;
        for (var field : sorted.entrySet()) {
            if (!first) {
                json.append(',');
            }
            first = false;
            write(field.getKey(), json);
            json.append(':');
            switch (field.getValue()) {
                case String text -> write(text, json);
                case Map<?, ?> nested -> write(nested, json);
                default ->
                    throw new IllegalArgumentException(
                            "Only texts and objects have a canonical form here, not %s.".formatted(field.getValue()));
            }
        }
        json.append('}');
    }

    private static void write(String text, StringBuilder json) {
        json.append('"');
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (letter < 0x20) {
                        json.append("\\u%04x".formatted((int) letter));
                    } else {
                        json.append(letter);
                    }
                }
            }
        }
        json.append('"');
    }
}
