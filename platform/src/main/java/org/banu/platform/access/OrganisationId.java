package org.banu.platform.access;

import java.io.Serializable;
import java.util.UUID;

/** A chamber, ministry, fund, bank, network or other body that people act for. */
public record OrganisationId(UUID value) implements Serializable {

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is no UUID
     */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }
}
