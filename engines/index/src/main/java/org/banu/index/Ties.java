package org.banu.index;

/** Which rank economies of equal score share, the best being 1. */
public enum Ties {
    /** The best of the places that they fill: 1, 2, 2, 4. */
    LOWEST,
    /** The last of the places that they fill: 1, 3, 3, 4. */
    HIGHEST,
    /** The next number, however many share the one before: 1, 2, 2, 3. */
    DENSE
}
