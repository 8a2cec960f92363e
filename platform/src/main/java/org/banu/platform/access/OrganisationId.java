package org.banu.platform.access;

import java.io.Serializable;
import java.util.UUID;

/** A chamber, ministry, fund, bank, network or other body that people act for. */
public record OrganisationId(UUID value) implements Serializable {

    /** Banu itself: its administrators look after the whole, for no organisation. */
    public static final OrganisationId BANU = new OrganisationId(new UUID(0, 0));

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is no UUID
     */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }
}
