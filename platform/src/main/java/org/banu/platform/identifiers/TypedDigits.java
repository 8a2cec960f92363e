package org.banu.platform.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.banu.platform.identifiers.Registration.Bad;
import org.banu.platform.identifiers.Registration.Reason;

/**
 * The digits of a number as it was typed.
 *
 * @param text digits from 0 to 9; the first may be a letter from A to Z where a number may begin with one
 * @param places where each stood in what was typed, from 1
 * @param strangerAt the first character that belongs into no number, from 1; 0 if there is none
 */
record TypedDigits(String text, List<Integer> places, int strangerAt) {

    private static final String LIKE_ZERO = "OoОо";
    private static final String LIKE_ONE = "Il|Іі";
    private static final String LIKE_THREE = "ЗзҘҙ";
    private static final String LIKE_SIX = "б";

    TypedDigits {
        places = List.copyOf(places);
    }

    /**
     * @param labels words that may stand before the number
     * @param letterFirst whether the number may begin with a letter
     */
    static TypedDigits of(String typed, Set<String> labels, boolean letterFirst) {
        var text = new StringBuilder();
        var places = new ArrayList<Integer>();
        for (var i = start(typed, labels); i < typed.length(); ) {
            var letter = typed.codePointAt(i);
            var digit = digit(letter);
            if (digit >= 0) {
                text.append(digit);
                places.add(place(typed, i));
            } else if (letterFirst && text.isEmpty() && isPlainLetter(letter)) {
                text.appendCodePoint(Character.toUpperCase(letter));
                places.add(place(typed, i));
            } else if (!separates(letter)) {
                return new TypedDigits("", List.of(), place(typed, i));
            }
            i += Character.charCount(letter);
        }
        return new TypedDigits(text.toString(), places, 0);
    }

    private static int place(String typed, int index) {
        return typed.codePointCount(0, index) + 1;
    }

    /** Behind the words that name the number. */
    private static int start(String typed, Set<String> labels) {
        var at = 0;
        while (true) {
            var from = at;
            while (from < typed.length() && separates(typed.codePointAt(from))) {
                from += Character.charCount(typed.codePointAt(from));
            }
            var to = from;
            while (to < typed.length() && Character.isLetter(typed.codePointAt(to))) {
                to += Character.charCount(typed.codePointAt(to));
            }
            if (to == from || !labels.contains(typed.substring(from, to).toLowerCase(Locale.ROOT))) {
                return at;
            }
            at = to;
        }
    }

    private static int digit(int letter) {
        if (Character.isDigit(letter)) {
            return Character.digit(letter, 10);
        }
        if (LIKE_ZERO.indexOf(letter) >= 0) {
            return 0;
        }
        if (LIKE_ONE.indexOf(letter) >= 0) {
            return 1;
        }
        if (LIKE_THREE.indexOf(letter) >= 0) {
            return 3;
        }
        return LIKE_SIX.indexOf(letter) >= 0 ? 6 : -1;
    }

    private static boolean isPlainLetter(int letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    }

    /** Marks that turn the direction of writing count too: phones put them around numbers in Urdu. */
    private static boolean separates(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.DASH_PUNCTUATION
                || Character.getType(letter) == Character.FORMAT
                || "−_./:,#№".indexOf(letter) >= 0;
    }

    int size() {
        return text.length();
    }

    /** The digit at a place of the number, from 1. */
    int at(int place) {
        return text.charAt(place - 1) - '0';
    }

    int number(int from, int to) {
        return Integer.parseInt(text.substring(from - 1, to));
    }

    boolean startsWithLetter() {
        return !text.isEmpty() && text.charAt(0) > '9';
    }

    Bad bad(RegistrationKind kind, Reason reason, int place) {
        return new Bad(kind, reason, places.get(place - 1));
    }

    /** Wrong if there are more or fewer digits than these. */
    Optional<Registration> sized(RegistrationKind kind, int size) {
        if (size() < size) {
            return Optional.of(bad(kind, Reason.TOO_SHORT, size()));
        }
        return size() > size ? Optional.of(bad(kind, Reason.TOO_LONG, size + 1)) : Optional.empty();
    }
}
