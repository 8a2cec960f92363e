package org.banu.data;

/** How a loan is paid back. */
public enum Repayment implements Coded {
    /** Equal payments. */
    ANNUITY,
    /** Equal parts of the principal, interest on what is left. */
    EQUAL_PRINCIPAL,
    /** Interest on the first principal throughout. */
    FLAT,
    /** Cost plus an agreed profit, in instalments. */
    MURABAHA,
    /** As agreed within a borrowing group. */
    GROUP_LOAN
}
