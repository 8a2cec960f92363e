package org.banu.data;

/** What a programme gives; one programme may give several things. */
public enum Kind implements Coded {
    LOAN,
    MICROLOAN,
    GUARANTEE,
    GRANT,
    SUBSIDY,
    EQUITY,
    CASH_TRANSFER,
    ADVICE,
    TRAINING,
    NETWORK
}
