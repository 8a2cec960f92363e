package org.banu.platform.factors;

/** What became of a code that was given. */
public enum Answer {
    RIGHT,
    WRONG,
    /** Too many were tried. */
    WAIT
}
