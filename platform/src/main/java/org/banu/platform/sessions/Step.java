package org.banu.platform.sessions;

/** How far a sign-in has come. */
public enum Step {
    /** The password was right; the second factor is still to come, and nothing is open yet. */
    PASSWORD,
    WHOLE
}
