package org.banu.data;

import java.util.List;

/** One sentence or name in the four languages; Kazakh in Cyrillic, Urdu in its own script. */
public record Text(String en, String ru, String kk, String ur) {

    /** The codes of the four languages, English first. */
    public static final List<String> LANGUAGES = List.of("en", "ru", "kk", "ur");

    public Text {
        for (var text : List.of(en, ru, kk, ur)) {
            if (text.isBlank()) {
                throw new IllegalArgumentException(
                        "A text must be there in all four languages: en '%s', ru '%s', kk '%s', ur '%s'."
                                .formatted(en, ru, kk, ur));
            }
        }
    }

    /**
     * The text in one language.
     *
     * @param language {@code en}, {@code ru}, {@code kk} or {@code ur}
     */
    public String in(String language) {
        return switch (language) {
            case "en" -> en;
            case "ru" -> ru;
            case "kk" -> kk;
            case "ur" -> ur;
            default ->
                throw new IllegalArgumentException(
                        "No texts in '%s'. Maybe en, ru, kk or ur was meant?".formatted(language));
        };
    }
}
