package org.banu.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What names are made of, each list by the language of the name. All of them are everyday words and common given names; the
 * shares are invented too.
 *
 * @param names of businesses, without what they do
 * @param given names of women
 * @param men given names of men
 * @param holdings what owns a part of a business, with a place for its name
 * @param initials of surnames, which nobody here has
 * @param mentors what a mentor says of herself
 * @param cases what is said in cases, by the step and then by the language
 */
record Words(
        Map<String, List<Word>> names,
        Map<String, List<Word>> given,
        Map<String, List<Word>> men,
        Map<String, String> holdings,
        Map<String, List<String>> initials,
        List<Trade> trades,
        List<Kind> organisations,
        Map<String, List<String>> mentors,
        Map<String, Map<String, String>> cases) {

    private static final String FILE = "/demo/words.json";

    Words {
        names = Map.copyOf(names);
        given = Map.copyOf(given);
        men = Map.copyOf(men);
        holdings = Map.copyOf(holdings);
        initials = Map.copyOf(initials);
        trades = List.copyOf(trades);
        organisations = List.copyOf(organisations);
        mentors = Map.copyOf(mentors);
        cases = Map.copyOf(cases);
    }

    /** A word in its own script and in Latin letters. */
    record Word(String own, String latin) {}

    /**
     * What a business does.
     *
     * @param sector code of the shipped data
     * @param isic class of ISIC Rev. 4
     * @param share how often it is chosen
     * @param kinds what such a business is called
     */
    record Trade(String sector, String isic, int share, Map<String, List<Word>> kinds, Map<String, String> products)
            implements Luck.Shared {}

    /**
     * A kind of organisation.
     *
     * @param kind as {@code organisation.kind} has it
     * @param count how many there are in both countries
     */
    record Kind(String kind, int count, String en, String ru, String kk, String ur) {}

    /** Those of a language. */
    static <T> T in(Map<String, T> words, String language) {
        var found = words.get(language);
        if (found == null) {
            throw new IllegalStateException(
                    "There are no words in '%s'. Maybe they are missing in %s?".formatted(language, FILE));
        }
        return found;
    }

    static Words read(JsonMapper json) {
        try (var file = Words.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the build.");
            }
            return json.readValue(file, Words.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
