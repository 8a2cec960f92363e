package org.banu.platform.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings the spellings of a word together, whatever its script: case, accents, Kazakh letters and their Russian and
 * Latin stand-ins, Arabic and Urdu forms of a letter, and the usual transliterations all fold to one plain Latin word.
 *
 * <p>Lossy on purpose: it serves to find, never to show.
 */
public final class Folding {

    /** Cyrillic, Arabic and special Latin letters by their sound; š and č stand for one sound each. */
    private static final Map<Integer, String> SOUNDS = sounds(new String[][] {
        {"a", "аәاأآٱ"},
        {"b", "бب"},
        {"v", "вو"},
        {"g", "гғغگ"},
        {"d", "дدڈ"},
        {"e", "еэє"},
        {"j", "жجژ"},
        {"z", "зذزضظ"},
        {"i", "иіїйыیيىےئı"},
        {"k", "кқکكق"},
        {"l", "лل"},
        {"m", "мم"},
        {"n", "нңنںڼ"},
        {"o", "оө"},
        {"p", "пپ"},
        {"r", "рرڑ"},
        {"s", "сسثص"},
        {"t", "тتٹطةۃ"},
        {"u", "уұү"},
        {"f", "фف"},
        {"h", "хһخحہهھە"},
        {"č", "чçچ"},
        {"š", "шщشş"},
        {"ts", "ц"},
        {"iu", "ю"},
        {"ia", "я"},
        {"", "ъьعءـ"},
    });

    private static final String[][] SPELLINGS = {
        {"shch", "š"}, {"sch", "š"}, {"sh", "š"}, {"ch", "č"}, {"zh", "j"}, {"kh", "h"}, {"gh", "g"}, {"ph", "f"},
        {"th", "t"}, {"dh", "d"}, {"bh", "b"}, {"jh", "j"}, {"rh", "r"}, {"ck", "k"}, {"oo", "u"}, {"ee", "i"},
        {"c", "k"}, {"q", "k"}, {"w", "v"}, {"y", "i"}, {"x", "ks"},
    };

    /** In Urdu script these are two letters with a vowel between that isn't written: سحر is sehar, زہرہ is zohra. */
    private static final Set<String> TWO_LETTERS_IN_URDU = Set.of("shch", "sch", "sh", "zh");

    /** At the end of an Urdu word this letter is a vowel: قرضہ is qarza. */
    private static final Pattern SILENT_END = Pattern.compile("(?<=..)[ہه]$");

    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFDInstance();

    private Folding() {}

    /**
     * One word of a text.
     *
     * @param sound folded; never empty
     * @param urdu whether it was written in Arabic script, which leaves out most vowels
     */
    public record Word(String sound, boolean urdu) {}

    /** The words of a text in their order. */
    public static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var word = new StringBuilder();
        var folded = CASE.normalize(text);
        for (var i = 0; i <= folded.length(); ) {
            var letter = i < folded.length() ? folded.codePointAt(i) : ' ';
            if (belongsToWord(letter)) {
                word.appendCodePoint(letter);
            } else if (!word.isEmpty()) {
                add(words, word.toString());
                word.setLength(0);
            }
            i += Character.charCount(letter);
        }
        return words;
    }

    /** An apostrophe joins, as in the Latin spelling of a soft sign; a joiner without width was folded away. */
    private static boolean belongsToWord(int letter) {
        return UCharacter.isLetterOrDigit(letter) || isMark(letter) || letter == '\'' || letter == '’';
    }

    private static boolean isMark(int letter) {
        return UCharacter.getIntPropertyValue(letter, UProperty.CANONICAL_COMBINING_CLASS) != 0;
    }

    private static void add(List<Word> words, String written) {
        var urdu = UScript.getScript(written.codePointAt(0)) == UScript.ARABIC;
        var sound = sound(written, urdu);
        if (!sound.isEmpty()) {
            words.add(new Word(sound, urdu));
        }
    }

    private static String sound(String written, boolean urdu) {
        var plain = new StringBuilder();
        SILENT_END.matcher(written).replaceFirst("ا").codePoints().forEach(letter -> {
            var known = SOUNDS.get(letter);
            if (known != null) {
                plain.append(known);
            } else {
                PARTS.normalize(Character.toString(letter))
                        .codePoints()
                        .filter(it -> !isMark(it) && it != '\'' && it != '’')
                        .forEach(it -> plain.append(SOUNDS.getOrDefault(it, Character.toString(it))));
            }
        });
        var sound = plain.toString();
        for (var spelling : SPELLINGS) {
            if (!urdu || !TWO_LETTERS_IN_URDU.contains(spelling[0])) {
                sound = sound.replace(spelling[0], spelling[1]);
            }
        }
        return single(sound);
    }

    /** Without doubled letters: "kredditt" sounds as "kredit". Digits stay as they are. */
    private static String single(String sound) {
        var single = new StringBuilder();
        for (var i = 0; i < sound.length(); i++) {
            var letter = sound.charAt(i);
            if (i == 0 || letter != sound.charAt(i - 1) || Character.isDigit(letter)) {
                single.append(letter);
            }
        }
        return single.toString();
    }

    /**
     * The consonants of a folded word alone, which is all that Urdu script and its Latin transliterations agree on:
     * خواتین and "khawateen" are both {@code htn}.
     */
    public static String bones(String sound) {
        var bones = new StringBuilder();
        for (var i = 0; i < sound.length(); i++) {
            var letter = sound.charAt(i);
            var silent = "aeiouv".indexOf(letter) >= 0 || (letter == 'h' && i > 0);
            if (!silent) {
                bones.append(letter);
            }
        }
        return single(bones.toString());
    }

    private static Map<Integer, String> sounds(String[][] table) {
        var sounds = new HashMap<Integer, String>();
        for (var row : table) {
            row[1].codePoints().forEach(it -> sounds.put(it, row[0]));
        }
        return Map.copyOf(sounds);
    }
}
