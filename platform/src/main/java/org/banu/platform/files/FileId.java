package org.banu.platform.files;

import java.io.Serializable;
import java.util.UUID;

/** A file that is kept. */
public record FileId(UUID value) implements Serializable {

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is no UUID
     */
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }
}
