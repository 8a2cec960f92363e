package org.banu.platform.directory;

import java.time.Instant;
import org.banu.platform.access.PersonId;
import org.banu.platform.registry.BusinessId;
import org.jspecify.annotations.Nullable;

/**
 * That an administrator of Banu took a business out of the directory.
 *
 * @param reason in her words; its owner reads it
 * @param by the administrator; null where that is not known any more
 * @param objection null while its owner has not answered
 */
public record Takedown(
        BusinessId business,
        String reason,
        Instant at,
        @Nullable PersonId by,
        @Nullable Objection objection) {

    /**
     * What its owner answered, once.
     *
     * @param ruling null while nobody decided about it
     */
    public record Objection(
            String words, Instant at, @Nullable Ruling ruling) {}

    /**
     * That it stays out all the same.
     *
     * @param words why; its owner reads it
     */
    public record Ruling(String words, PersonId by, Instant at) {}

    /** Whether its owner answered, and nobody decided about that yet. */
    public boolean waits() {
        return objection != null && objection.ruling() == null;
    }
}
