package org.banu.platform.registry;

/** How far what is said of a business was looked into. */
public enum Tier {
    /** She says so herself. */
    DECLARED,
    /** One officer saw documents. */
    DOCUMENTS_CHECKED,
    /** Two officers found that it meets a definition of a woman's business. */
    VERIFIED,
    /** It was verified, and the time is over. */
    EXPIRED,
    /** It was verified, and this was taken back. */
    REVOKED
}
