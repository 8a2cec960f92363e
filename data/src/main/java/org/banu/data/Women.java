package org.banu.data;

/** What a programme does for women as such. */
public enum Women implements Coded {
    /** For women alone. */
    ONLY,
    /** For all, with a quota or preference for women. */
    PREFERRED,
    /** For all alike. */
    OPEN,
    /** The sources do not say. */
    UNKNOWN
}
