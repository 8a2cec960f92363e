package org.banu.eligibility;

/** What kind of answer an attribute takes. */
public enum Kind {
    /** A number in the attribute's own unit. */
    NUMBER,
    /** An amount in any unit of money. */
    MONEY,
    /** One of several answers. */
    CHOICE,
    /** Any number of several answers, none included. */
    CHOICES,
    /** One of several answers in order, the lowest first. */
    GRADE,
    /** One of several answers that contain one another, such as places. */
    HIERARCHY,
    /** Yes or no. */
    FLAG,
    /** A day. */
    DATE;

    boolean hasCodes() {
        return this == CHOICE || this == CHOICES || this == GRADE || this == HIERARCHY;
    }
}
