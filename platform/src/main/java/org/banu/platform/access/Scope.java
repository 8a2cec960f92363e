package org.banu.platform.access;

/** Whose things a person may use, once she is the right one to. */
public enum Scope {
    /** Whosever they are, or what is nobody's. */
    ANY,
    /** Only her own. */
    OWN,
    /** Those of an organisation that gave her the role. */
    OWN_ORGANISATION,
    /** Whosever they are, but the role must be given by Banu itself, whose administrators look after the whole. */
    BANU,
    /** Those of a country in which an organisation gave her the role. */
    OWN_COUNTRY
}
