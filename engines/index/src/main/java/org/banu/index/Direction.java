package org.banu.index;

/** Which way an indicator should go. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
}
