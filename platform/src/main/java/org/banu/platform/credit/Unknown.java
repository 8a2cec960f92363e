package org.banu.platform.credit;

import org.banu.data.Coded;

/** What the sources don't say, so that we don't know it either; the text of each is {@code credit.unknown.<code>}. */
public enum Unknown implements Coded {
    /** In which currency it lends. */
    CURRENCY,
    RATE,
    /** The published rate that its rate builds on, on the day of the quote. */
    BASE_RATE,
    /** How it is paid back. */
    REPAYMENT,
    FEES,
    /** Whether it lends this amount. */
    AMOUNT,
    /** Whether it lends for this long. */
    MONTHS
}
