package org.banu.platform.access;

import java.io.Serializable;
import java.util.UUID;

/** A person who has an account. */
public record PersonId(UUID value) implements Serializable {

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is no UUID
     */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }
}
