package org.banu.platform.passwords;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banu.platform.web.Problem;

/**
 * Which passwords are good enough, by NIST SP 800-63B-4: long, and not what others try first. Letters of any script, and
 * no rule on which must be in it.
 */
final class PasswordRules {

    /** Where it is the only factor. */
    static final int ALONE = 15;

    static final int WITH_SECOND_FACTOR = 8;
    static final int LONGEST = 256;

    private static final int FEWEST_DIFFERENT = 4;
    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_OWN_WORD = 3;

    private PasswordRules() {}

    /** As it is hashed, whatever keyboard it was typed on. */
    static String normal(String typed) {
        return Normalizer2.getNFKCInstance().normalize(typed);
    }

    static boolean standsAlone(String typed) {
        return length(normal(typed)) >= ALONE;
    }

    /**
     * What is wrong with it.
     *
     * @param own words that are easily guessed of her, such as her address
     */
    static Optional<Problem> problem(String field, String typed, boolean hasSecondFactor, List<String> own) {
        var password = normal(typed);
        var least = hasSecondFactor ? WITH_SECOND_FACTOR : ALONE;
        if (length(password) < least) {
            return problem(field, "passwords.short", least);
        }
        var tooLong = Problem.tooLong(field, password, LONGEST);
        if (tooLong.isPresent()) {
            return tooLong;
        }
        var folded = password.toLowerCase(Locale.ROOT);
        if (isMonotonous(folded) || isCommon(folded)) {
            return problem(field, "passwords.common");
        }
        return isMostlyOwn(folded, own) ? problem(field, "passwords.own") : Optional.empty();
    }

    private static Optional<Problem> problem(String field, String key, Object... arguments) {
        return Optional.of(new Problem(field, key, arguments));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Few letters again and again, or letters in a row. */
    private static boolean isMonotonous(String text) {
        var letters = text.codePoints().toArray();
        var steps = IntStream.range(1, letters.length)
                .map(it -> letters[it] - letters[it - 1])
                .filter(it -> Math.abs(it) <= 1)
                .count();
        return text.codePoints().distinct().count() < FEWEST_DIFFERENT || 4 * steps >= 3L * (letters.length - 1);
    }

    /** A common one, alone or with digits around it, repeated, or two of them. */
    private static boolean isCommon(String text) {
        var core = text.replaceAll("^[\\p{Nd}\\p{P}\\p{S}\\s]+|[\\p{Nd}\\p{P}\\p{S}\\s]+$", "");
        var plain = text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's');
        var block = repeated(text);
        return List.of(text, core, plain, block).stream().anyMatch(CommonPasswords::have)
                || length(block) < WITH_SECOND_FACTOR
                || isTwoCommon(text)
                || isTwoCommon(core);
    }

    /** What a text consists of when that stands in it twice or more; else the text. */
    private static String repeated(String text) {
        return IntStream.rangeClosed(1, text.length() / 2)
                .filter(it -> text.length() % it == 0)
                .mapToObj(it -> text.substring(0, it))
                .filter(it -> it.repeat(text.length() / it.length()).equals(text))
                .findFirst()
                .orElse(text);
    }

    private static boolean isTwoCommon(String text) {
        return IntStream.rangeClosed(SHORTEST_WORD, text.length() - SHORTEST_WORD)
                .anyMatch(it -> CommonPasswords.have(text.substring(0, it).strip())
                        && CommonPasswords.have(text.substring(it).strip()));
    }

    private static boolean isMostlyOwn(String text, List<String> own) {
        var rest = text;
        for (var word : own) {
            var folded = normal(word).toLowerCase(Locale.ROOT);
            if (folded.length() >= SHORTEST_OWN_WORD) {
                rest = rest.replace(folded, "");
            }
        }
        return !rest.equals(text) && length(rest) < WITH_SECOND_FACTOR;
    }
}
