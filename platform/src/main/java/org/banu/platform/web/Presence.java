package org.banu.platform.web;

/** Whether the reader is signed in, for the frame of each page. */
public enum Presence {
    AWAY,
    SIGNED_IN,
    /** On a phone that others use too: titles name nothing, and nothing is kept. */
    ON_SHARED_PHONE
}
