package org.banu.platform.factors;

import com.ibm.icu.text.Normalizer2;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes to write down: ten letters and digits that can't be taken for each other, 50 bits each. */
final class RecoveryCodes {

    static final int HOW_MANY = 8;

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** New ones, as they are shown: two groups of five. */
    static List<String> next() {
        return Stream.generate(RecoveryCodes::one).limit(HOW_MANY).toList();
    }

    /** However it was typed. */
    static String plain(String typed) {
        return Normalizer2.getNFKCInstance()
                .normalize(typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
    }

    /** Whether it is as long as one, so that it is none of an app. */
    static boolean isWhole(String plain) {
        return plain.length() == LENGTH;
    }

    private static String one() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }
}
