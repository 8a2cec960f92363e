package org.banu.platform.passwords;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.banu.platform.web.Problem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;

/** Hashes passwords with Argon2id: 19 MiB, two rounds, one lane, the least that OWASP advises for it. */
@Service
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int ROUNDS = 2;

    /** More at a time would only take memory from each other. */
    private static final int AT_A_TIME = 4;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS);
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /** The hash of what nobody can type, for taking the time of a check where there is nothing to check. */
    private static final class Nobody {
        static final String HASH =
                new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS).encode("\0");
    }

    public String hash(String typed) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(PasswordRules.normal(typed));
        } finally {
            places.release();
        }
    }

    /**
     * Which of these hashes is that of the password; all are checked whichever it is.
     *
     * @param atLeast how many checks to take the time of, however few hashes there are
     */
    public OptionalInt find(String typed, List<String> hashes, int atLeast) {
        var password = PasswordRules.normal(typed);
        var found = OptionalInt.empty();
        for (var i = 0; i < Math.max(hashes.size(), atLeast); i++) {
            if (matches(password, i < hashes.size() ? hashes.get(i) : Nobody.HASH)
                    && i < hashes.size()
                    && found.isEmpty()) {
                found = OptionalInt.of(i);
            }
        }
        return found;
    }

    /** Whether it is long enough to be the only factor. */
    public static boolean standsAlone(String typed) {
        return PasswordRules.standsAlone(typed);
    }

    /**
     * What is wrong with one that is chosen.
     *
     * @param own words that are easily guessed of her, such as her address
     */
    public static Optional<Problem> problem(String field, String typed, boolean hasSecondFactor, List<String> own) {
        return PasswordRules.problem(field, typed, hasSecondFactor, own);
    }

    private boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password.length() > PasswordRules.LONGEST * 2 ? "" : password, hash);
        } finally {
            places.release();
        }
    }
}
