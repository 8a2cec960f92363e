package org.banu.platform.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banu.platform.kernel.Folding;

/**
 * A name of a business, folded: its words by their sound, and its legal forms set aside.
 *
 * @param words in their order; empty only if the name has neither letter nor digit, as one of nothing but legal forms
 *     keeps them
 * @param forms the legal forms it names
 * @param joined all its words in one, as some write "Ак Булак" and others "Акбулак"
 */
record BusinessName(List<Word> words, Set<LegalForms.Form> forms, Word joined) {

    /** What spellings of one name differ in beyond the letters themselves, in their order. */
    private static final List<Respelling> RESPELLINGS = List.of(
            // Джамиля and Жамиля; the sound has no letter of its own in Russian.
            respelling("dj", "j"),
            // Stitching is سٹچنگ.
            respelling("tč", "č"),
            // Куляш and Күләш, Гюльнар and Гүлнар: Russian marks the soft consonant by the vowel.
            respelling("(?<=[lgk])i([au])(?=[^aeiou])", "$1"),
            // Yerke and Ерке, Nailye and Наиле.
            respelling("ie", "e"),
            respelling("([^0-9])\\1", "$1"));

    private static final Pattern BREAK = Pattern.compile("[\\s\"«»“”„()\\[\\]/,;:!?*|&+]+|[-–—۔،]");

    private static final Pattern POINT_WITHIN = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L})");

    /** Courtesy before the name of a firm in Pakistan. */
    private static final Pattern MESSRS = Pattern.compile("(?i)^\\s*m/s\\.?\\s");

    /** English writes one sound so, and Urdu and Russian by an s: spices, سپائسز. */
    private static final Pattern SOFT_C = Pattern.compile("(?i)c(?=[eiy])");

    /** Written but not heard: knitwear. */
    private static final Pattern SILENT_K = Pattern.compile("(?i)(?<!\\p{L})k(?=n)");

    /** At the beginning of a word a mark of the vowel that it carries: عذرا is azra. */
    private static final Pattern CARRIER = Pattern.compile("(?<![\\p{L}\\p{M}])ع");

    /** Kazakh ң is written н or нг in Russian; in Urdu there may be a vowel between: نگہت is nighat. */
    private static final Pattern NASAL = Pattern.compile("ng");

    private record Respelling(Pattern written, String as) {}

    /**
     * One word.
     *
     * @param sound folded; never empty
     * @param urdu whether it was written in Arabic script
     * @param common whether many businesses have it in their names, so that it tells little
     */
    record Word(String sound, boolean urdu, boolean common) {

        /** What it counts among the words of its name. */
        double weight() {
            return common ? 0.35 : 1;
        }

        boolean isNumber() {
            return !sound.isEmpty() && Character.isDigit(sound.charAt(0));
        }

        /** Its consonants; a word of vowels has none. */
        String bones() {
            return isNumber() ? sound : Folding.bones(sound);
        }
    }

    BusinessName {
        words = List.copyOf(words);
        forms = Set.copyOf(forms);
    }

    static BusinessName of(String name) {
        var written = new ArrayList<String>();
        // "Pvt." and "(Pvt.)" are words like others, and "т.о.о." is one.
        var plain = MESSRS.matcher(POINT_WITHIN.matcher(name).replaceAll("")).replaceAll("");
        BREAK.splitAsStream(plain.replace('.', ' ')).filter(it -> !it.isEmpty()).forEach(written::add);
        var forms = new TreeSet<LegalForms.Form>();
        var words = words(LegalForms.setAside(written, forms));
        var telling = words.isEmpty() ? words(written) : words;
        return new BusinessName(telling, forms, joined(telling));
    }

    private static List<Word> words(List<String> written) {
        var words = new ArrayList<Word>();
        for (var word : written) {
            for (var folded : folded(word)) {
                var sound = folded.sound();
                if (!sound.isEmpty() && !LegalForms.JOINS.contains(sound)) {
                    words.add(new Word(sound, folded.urdu(), LegalForms.isCommon(sound, folded.urdu())));
                }
            }
        }
        return words;
    }

    /** The words of a text as names have them. */
    static List<Folding.Word> folded(String text) {
        var heard = CARRIER.matcher(
                        SILENT_K.matcher(SOFT_C.matcher(text).replaceAll("s")).replaceAll(""))
                .replaceAll("ا");
        return Folding.words(heard).stream()
                .map(it -> new Folding.Word(
                        respelled(
                                it.urdu()
                                        ? it.sound()
                                        : NASAL.matcher(it.sound()).replaceAll("n")),
                        it.urdu()))
                .toList();
    }

    private static String respelled(String sound) {
        var plain = sound;
        for (var respelling : RESPELLINGS) {
            plain = respelling.written.matcher(plain).replaceAll(respelling.as);
        }
        return plain;
    }

    private static Respelling respelling(String written, String as) {
        return new Respelling(Pattern.compile(written), as);
    }

    /** A word made of two, among all. */
    record Joined(Word word, List<Word> all) {}

    /** With one word instead of two neighbours. */
    static Joined joined(List<Word> words, int first) {
        var word = joined(words.subList(first, first + 2));
        var all = new ArrayList<>(words.subList(0, first));
        all.add(word);
        all.addAll(words.subList(first + 2, words.size()));
        return new Joined(word, all);
    }

    private static Word joined(List<Word> words) {
        var sound = String.join("", words.stream().map(Word::sound).toList());
        return new Word(respelled(sound), words.stream().anyMatch(Word::urdu), false);
    }

    /** Those that tell something; all of them if none does. */
    List<Word> telling() {
        var telling = words.stream().filter(it -> !it.common()).toList();
        return telling.isEmpty() ? words : telling;
    }
}
