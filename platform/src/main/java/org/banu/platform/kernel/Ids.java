package org.banu.platform.kernel;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses, forms and lists. */
public final class Ids {

    private Ids() {}

    /** Empty for what can be nothing's. */
    public static Optional<UUID> find(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
