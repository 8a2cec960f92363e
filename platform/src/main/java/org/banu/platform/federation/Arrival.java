package org.banu.platform.federation;

import org.banu.platform.access.PersonId;

/** What became of an attempt. */
sealed interface Arrival {

    /**
     * She is known, or is from now on.
     *
     * @param strong whether she gave a second factor there that counts here
     */
    record In(PersonId person, boolean strong, Attempt.Wish wish) implements Arrival {}

    /** The service opens her account from now on. */
    record Linked() implements Arrival {}

    /** Nothing was changed. */
    record Turned(Why why) implements Arrival {}
}
