package org.banu.data;

/** How sure a fact is. */
public enum Confidence implements Coded {
    /** The key facts were read in the source itself. */
    SEEN_IN_SOURCE,
    /** The source names it, yet terms were incomplete. */
    PARTLY_SEEN,
    /** Generally known, not verified. */
    GENERAL_KNOWLEDGE_UNVERIFIED,
    /** Our own note, derived from what was seen. */
    DERIVED_FROM_SEEN
}
