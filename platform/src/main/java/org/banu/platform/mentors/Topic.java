package org.banu.platform.mentors;

/** What a mentor knows well enough to help with. */
public enum Topic {
    BEGINNING,
    MONEY,
    ACCOUNTS,
    SALES,
    ONLINE,
    LAW,
    EXPORT,
    PEOPLE,
    TECHNOLOGY,
    BALANCE
}
