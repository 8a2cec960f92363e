package org.banu.platform.duplicates;

/**
 * How alike two words sound: the cheapest way of making one of the other by adding, leaving out, changing and swapping
 * letters, where what differs between spellings of one word costs little.
 *
 * <p>Vowels are heard and written in many ways; a consonant is seldom another one. Where one of the two is in Arabic script,
 * they are held together by their consonants: a vowel that only the other has is one that Urdu does not write, while one that
 * Urdu writes is long and is heard.
 *
 * @see <a href="https://doi.org/10.1145/363958.363994">Damerau (1964)</a>, on the four slips
 */
final class Spelling {

    private static final String VOWELS = "aeiou";

    /** Consonants that are mistaken for one another, two by two. */
    private static final String LIKE = "dt bp gk zs vf jz šs čj šč hk hg gj";

    /** Of these Urdu has one letter, or follows the sound, where Latin or Cyrillic have the other: leather, لیدر; mills, ملز. */
    private static final String NEARLY_ONE = "dt zs";

    private static final double SWAPPED = 0.7;
    private static final double FIRST_LETTER = 0.3;

    /** Of a vowel that Urdu leaves out. */
    private static final double UNWRITTEN = 0.05;

    /** Of a vowel that Urdu writes, and the other has not or has as another. */
    private static final double LONG = 0.3;

    private final String one;
    private final String other;
    private final boolean across;
    private final boolean oneUrdu;

    private Spelling(BusinessName.Word one, BusinessName.Word other, boolean across) {
        this.one = one.sound();
        this.other = other.sound();
        this.across = across;
        oneUrdu = one.urdu();
    }

    /** From 0, nothing alike, to 1, the same. */
    static double alike(BusinessName.Word one, BusinessName.Word other) {
        if (one.sound().equals(other.sound())) {
            return 1;
        }
        if (one.isNumber() || other.isNumber()) {
            return 0;
        }
        var across = one.urdu() != other.urdu();
        var longer = Math.max(length(one, across), length(other, across));
        if (longer == 0) {
            return 0;
        }
        var cost = new Spelling(one, other, across).cost();
        return Math.max(0, 1 - cost / longer);
    }

    /** A word that keeps but its consonants has fewer letters to be alike in. */
    static int length(BusinessName.Word word, boolean across) {
        return across ? word.bones().length() + 1 : word.sound().length();
    }

    private double cost() {
        var costs = new double[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                costs[i][j] = i == 0 && j == 0 ? 0 : cheapest(costs, i, j);
            }
        }
        return costs[one.length()][other.length()];
    }

    private double cheapest(double[][] costs, int i, int j) {
        var cheapest = Double.MAX_VALUE;
        if (i > 0) {
            cheapest = costs[i - 1][j] + alone(one, i - 1, oneUrdu);
        }
        if (j > 0) {
            cheapest = Math.min(cheapest, costs[i][j - 1] + alone(other, j - 1, !oneUrdu));
        }
        if (i > 0 && j > 0) {
            cheapest = Math.min(cheapest, costs[i - 1][j - 1] + changed(i - 1, j - 1));
        }
        if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
            cheapest = Math.min(cheapest, costs[i - 2][j - 2] + SWAPPED);
        }
        return cheapest;
    }

    /** Of a letter that only one word has; across scripts, whether that is the one in Arabic script. */
    private double alone(String word, int at, boolean urdu) {
        var letter = word.charAt(at);
        var first = at == 0 ? FIRST_LETTER : 0;
        if (across) {
            var vowel = isVowel(letter) || (letter == 'v' && at > 0);
            return first + (vowel ? (urdu ? LONG : UNWRITTEN) : aloneAcross(word, at));
        }
        if (isVowel(letter)) {
            return at == 0 ? 0.7 : 0.45;
        }
        return letter == 'h' && at > 0 ? 0.4 : 1 + first;
    }

    private static double aloneAcross(String word, int at) {
        var letter = word.charAt(at);
        var last = at == word.length() - 1;
        if (letter == 'h' && at > 0) {
            return 0.2;
        }
        // Two of one consonant with no vowel written between are folded to one: ممتاز is mumtaz.
        if (at > 1 && isVowel(word.charAt(at - 1)) && letter == word.charAt(at - 2)) {
            return UNWRITTEN;
        }
        // Two letters of one sound: stitching.
        if (letter == 'g' && at > 0 && word.charAt(at - 1) == 'n') {
            return 0.1;
        }
        // The plural of English may stand, or not.
        return last && (letter == 's' || letter == 'z') ? 0.3 : 1;
    }

    private double changed(int i, int j) {
        var letter = one.charAt(i);
        var otherLetter = other.charAt(j);
        if (letter == otherLetter) {
            return 0;
        }
        var first = i == 0 && j == 0;
        if (across) {
            return changedAcross(i, j, first);
        }
        if (isVowel(letter) && isVowel(otherLetter)) {
            return first ? 0.5 : 0.3;
        }
        return (areLike(LIKE, letter, otherLetter) ? 0.6 : 1) + (first ? FIRST_LETTER : 0);
    }

    private double changedAcross(int i, int j, boolean first) {
        var urdu = oneUrdu ? one.charAt(i) : other.charAt(j);
        var plain = oneUrdu ? other.charAt(j) : one.charAt(i);
        if (urdu == 'v' && "ou".indexOf(plain) >= 0) {
            return 0;
        }
        if ((isVowel(urdu) || urdu == 'v') && isVowel(plain)) {
            // The first letter carries any short vowel. English o is an a in Urdu, and e an i.
            var heard = (urdu == 'a' && (first || "oe".indexOf(plain) >= 0)) || (urdu == 'i' && plain == 'e');
            return heard ? UNWRITTEN : LONG;
        }
        var nearlyOne =
                areLike(NEARLY_ONE, urdu, plain) || (urdu == 'j' && isSoft(oneUrdu ? other : one, oneUrdu ? j : i));
        return (nearlyOne ? 0.2 : areLike(LIKE, urdu, plain) ? 0.6 : 1) + (first ? FIRST_LETTER : 0);
    }

    /** English g, where it sounds like j: digital, ڈیجیٹل. */
    private static boolean isSoft(String word, int at) {
        return word.charAt(at) == 'g' && at + 1 < word.length() && "ei".indexOf(word.charAt(at + 1)) >= 0;
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    private static boolean areLike(String like, char one, char other) {
        for (var i = 0; i + 1 < like.length(); i += 3) {
            if ((like.charAt(i) == one && like.charAt(i + 1) == other)
                    || (like.charAt(i) == other && like.charAt(i + 1) == one)) {
                return true;
            }
        }
        return false;
    }
}
