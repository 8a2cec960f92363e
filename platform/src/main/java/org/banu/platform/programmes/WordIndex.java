package org.banu.platform.programmes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banu.platform.kernel.Folding;

/** All folded words of the catalogue, and which of them are like a given one. */
final class WordIndex {

    /** Less alike than this is not alike at all. */
    private static final double LEAST = 0.42;

    private static final double SAME_BONES = 0.72;
    private static final double ONE_SLIP = 0.75;
    private static final int LEAST_PREFIX = 3;

    private final List<String> words;
    private final Map<String, Integer> numbers;
    private final Map<String, int[]> byTrigram;

    /** For each word its consonants; empty unless it stands somewhere in Urdu script. */
    private final List<String> bones;

    /**
     * A word that is like the one asked for.
     *
     * @param word its number
     * @param likeness from {@value #LEAST} to 1, which is the same
     */
    record Match(int word, double likeness) {}

    /** @param words each once, with whether it stands somewhere in Urdu script */
    WordIndex(Map<String, Boolean> words) {
        this.words = List.copyOf(words.keySet());
        this.numbers = new HashMap<>();
        var trigrams = new HashMap<String, List<Integer>>();
        var each = new ArrayList<String>();
        for (var i = 0; i < this.words.size(); i++) {
            var word = this.words.get(i);
            numbers.put(word, i);
            for (var trigram : trigrams(word)) {
                trigrams.computeIfAbsent(trigram, _ -> new ArrayList<>()).add(i);
            }
            each.add(words.getOrDefault(word, false) ? Folding.bones(word) : "");
        }
        this.byTrigram = frozen(trigrams);
        this.bones = List.copyOf(each);
    }

    int number(String word) {
        return numbers.getOrDefault(word, -1);
    }

    /** Those like a word of a query, which may be misspelled, the beginning of a word, or in another script. */
    List<Match> like(Folding.Word asked) {
        var own = trigrams(asked.sound());
        var shared = new int[words.size()];
        for (var trigram : own) {
            for (var word : byTrigram.getOrDefault(trigram, new int[0])) {
                shared[word]++;
            }
        }
        return matches(asked.sound(), bones(asked), own.size(), shared);
    }

    /** Empty where they would tell too little: between words of one script, or if next to nothing is left. */
    private static String bones(Folding.Word asked) {
        var bones = asked.urdu() ? "" : Folding.bones(asked.sound());
        var telling =
                bones.length() > 2 || (bones.length() == 2 && asked.sound().length() > LEAST_PREFIX);
        return telling ? bones : "";
    }

    private List<Match> matches(String asked, String bones, int size, int[] shared) {
        var matches = new ArrayList<Match>();
        for (var i = 0; i < words.size(); i++) {
            var alike = !bones.isEmpty() && bones.equals(this.bones.get(i)) ? sameBones(bones) : 0;
            // Words that share but one trigram are never alike enough; most are left out here.
            var likeness = Math.max(alike, shared[i] > 1 ? spelled(asked, words.get(i), size, shared[i]) : 0);
            if (likeness >= LEAST) {
                matches.add(new Match(i, likeness));
            }
        }
        return matches;
    }

    private static double sameBones(String bones) {
        return bones.length() > 2 ? SAME_BONES : LEAST;
    }

    private static double spelled(String asked, String word, int size, int shared) {
        if (asked.equals(word)) {
            return 1;
        }
        if (asked.length() < LEAST_PREFIX) {
            return 0;
        }
        var longer = Math.max(asked.length(), word.length());
        var common = 0;
        while (common < Math.min(asked.length(), word.length()) && asked.charAt(common) == word.charAt(common)) {
            common++;
        }
        var dice = 0.85 * 2 * shared / (size + word.length() + 1);
        if (common == asked.length() && common >= LEAST_PREFIX) {
            return Math.max(dice, 0.7 + 0.25 * common / longer);
        }
        // Endings change with the case of a word; four letters are seldom the same by chance.
        if (common > LEAST_PREFIX && common >= 0.6 * longer) {
            return Math.max(dice, 0.5 + 0.4 * common / longer);
        }
        return Math.abs(asked.length() - word.length()) < 2 && isOneSlip(asked, word) ? Math.max(dice, ONE_SLIP) : dice;
    }

    /** Whether one letter too many, too few, wrong or swapped with the next makes one word of the other. */
    private static boolean isOneSlip(String one, String other) {
        if (Math.min(one.length(), other.length()) <= LEAST_PREFIX) {
            return false;
        }
        var start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        var rest = one.substring(start);
        var otherRest = other.substring(start);
        return rest.substring(Math.min(1, rest.length())).equals(otherRest)
                || rest.equals(otherRest.substring(Math.min(1, otherRest.length())))
                || (rest.length() == otherRest.length()
                        && (rest.substring(1).equals(otherRest.substring(1)) || isSwapped(rest, otherRest)));
    }

    private static boolean isSwapped(String one, String other) {
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }

    /** Of a word with two blanks before it and one behind, so that its beginning counts most. */
    static List<String> trigrams(String word) {
        var padded = "  " + word + " ";
        var trigrams = new ArrayList<String>(padded.length());
        for (var i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }

    private static Map<String, int[]> frozen(Map<String, List<Integer>> lists) {
        var frozen = new HashMap<String, int[]>();
        lists.forEach((key, list) -> frozen.put(
                key, list.stream().mapToInt(Integer::intValue).distinct().toArray()));
        return frozen;
    }
}
