package org.banu.platform.duplicates;

/**
 * How alike two words sound: the cheapest way of making one of the other by adding, leaving out, changing and swapping
 * letters, where what differs between spellings of one word costs little.
 *
 * <p>Vowels are heard and written in many ways, and Urdu leaves most of them out; a consonant is seldom another one.
 *
 * @see <a href="https://doi.org/10.1145/363958.363994">Damerau (1964)</a>, on the four slips
 */
final class Spelling {

    private static final String VOWELS = "aeiou";

    /** In Urdu script these two stand for vowels as well. */
    private static final String HALF_VOWELS = "vi";

    /** Consonants that are mistaken for one another, two by two. */
    private static final String LIKE = "dt bp gk zs vf jz šs čj šč hk hg";

    private static final double SWAPPED = 0.7;
    private static final double FIRST_LETTER = 0.3;

    private final String one;
    private final String other;
    private final boolean urdu;

    private Spelling(String one, String other, boolean urdu) {
        this.one = one;
        this.other = other;
        this.urdu = urdu;
    }

    /** From 0, nothing alike, to 1, the same. */
    static double alike(BusinessName.Word one, BusinessName.Word other) {
        if (one.sound().equals(other.sound())) {
            return 1;
        }
        if (one.isNumber() || other.isNumber()) {
            return 0;
        }
        var across = one.urdu() || other.urdu();
        var longer = Math.max(length(one, across), length(other, across));
        if (longer == 0) {
            return 0;
        }
        var cost = new Spelling(one.sound(), other.sound(), across).cost();
        return Math.max(0, 1 - cost / longer);
    }

    /** A word that keeps but its consonants has fewer letters to be alike in. */
    private static int length(BusinessName.Word word, boolean across) {
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
            cheapest = costs[i - 1][j] + alone(one, i - 1);
        }
        if (j > 0) {
            cheapest = Math.min(cheapest, costs[i][j - 1] + alone(other, j - 1));
        }
        if (i > 0 && j > 0) {
            cheapest = Math.min(cheapest, costs[i - 1][j - 1] + changed(i - 1, j - 1));
        }
        if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
            cheapest = Math.min(cheapest, costs[i - 2][j - 2] + SWAPPED);
        }
        return cheapest;
    }

    /** Of a letter that only one word has. */
    private double alone(String word, int at) {
        var letter = word.charAt(at);
        if (isVowel(letter)) {
            return urdu ? 0.1 : at == 0 ? 0.7 : 0.45;
        }
        if (letter == 'h' && at > 0) {
            return urdu ? 0.2 : 0.4;
        }
        return at == 0 ? 1 + FIRST_LETTER : 1;
    }

    private double changed(int i, int j) {
        var letter = one.charAt(i);
        var otherLetter = other.charAt(j);
        if (letter == otherLetter) {
            return 0;
        }
        if (isVowel(letter) && isVowel(otherLetter)) {
            return urdu ? 0.1 : i == 0 && j == 0 ? 0.5 : 0.3;
        }
        var first = i == 0 && j == 0 ? FIRST_LETTER : 0;
        return (areLike(letter, otherLetter) ? 0.6 : 1) + first;
    }

    private boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0 || (urdu && HALF_VOWELS.indexOf(letter) >= 0);
    }

    private static boolean areLike(char one, char other) {
        for (var i = 0; i + 1 < LIKE.length(); i += 3) {
            if ((LIKE.charAt(i) == one && LIKE.charAt(i + 1) == other)
                    || (LIKE.charAt(i) == other && LIKE.charAt(i + 1) == one)) {
                return true;
            }
        }
        return false;
    }
}
