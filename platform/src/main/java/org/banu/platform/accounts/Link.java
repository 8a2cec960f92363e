package org.banu.platform.accounts;

import java.time.Duration;
import java.util.Optional;
import org.banu.platform.access.PersonId;

/**
 * A link that was sent and can be used once.
 *
 * @param person whose it is; empty where an account is still to be made
 * @param email where it was sent; empty for one on the console
 */
public record Link(Purpose purpose, Optional<PersonId> person, Optional<Address> email) {

    /** What it is for. */
    public enum Purpose {
        SIGN_UP(Duration.ofHours(24)),
        SIGN_IN(Duration.ofMinutes(15)),
        RECOVER(Duration.ofMinutes(30)),
        CONFIRM(Duration.ofHours(24)),
        ADMINISTRATOR(Duration.ofHours(24));

        private static final Duration BY_HAND = Duration.ofHours(24);

        private final Duration holds;

        Purpose(Duration holds) {
            this.holds = holds;
        }

        /**
         * For how long.
         *
         * @param byHand whether somebody passes the letter on, which takes its time
         */
        Duration holds(boolean byHand) {
            return byHand ? BY_HAND : holds;
        }

        public boolean asksPassword() {
            return this == SIGN_UP || this == RECOVER || this == ADMINISTRATOR;
        }

        public boolean signsIn() {
            return this != CONFIRM;
        }
    }
}
