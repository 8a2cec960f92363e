package org.banu.platform.access;

import java.util.List;

/** Who acts. */
public sealed interface Actor {

    /** Somebody who isn't signed in. */
    record Anonymous() implements Actor {}

    /**
     * A person who is signed in.
     *
     * @param grants that hold now; read anew for each request, so that one withdrawn is gone at once
     */
    record Person(PersonId id, List<Grant> grants) implements Actor {

        public Person {
            grants = List.copyOf(grants);
        }
    }

    /**
     * Banu itself, at work for nobody.
     *
     * @param task such as {@code retention}
     */
    record Task(String task) implements Actor {}
}
