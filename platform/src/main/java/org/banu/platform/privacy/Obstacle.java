package org.banu.platform.privacy;

import java.time.Instant;

/** Why a person can't be erased now. */
sealed interface Obstacle {

    /** Nobody else looks after this Banu. */
    record LastAdministrator() implements Obstacle {}

    /**
     * A court or an authority asked that her data stays for now.
     *
     * @param reason in the words of the administrator who set it
     */
    record Held(String reason, Instant until) implements Obstacle {}
}
