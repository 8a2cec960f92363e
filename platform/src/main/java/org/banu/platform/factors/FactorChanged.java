package org.banu.platform.factors;

import org.banu.platform.access.PersonId;

/** Something happened to what shows that it is she; she is to be told. */
public record FactorChanged(PersonId person, Change change) {

    /** What happened. */
    public enum Change {
        ADDED,
        REMOVED,
        CODES_RENEWED,
        /** A recovery code stood in for what she has. */
        CODE_USED,
        /** So many codes were wrong that no more are taken for now. */
        CODES_TRIED
    }
}
