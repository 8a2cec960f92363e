package org.banu.platform.credit;

import java.math.BigDecimal;

/**
 * What is paid besides principal and interest.
 *
 * @param month when: 0 is the day of the loan
 */
record Charge(int month, BigDecimal amount) {

    Charge {
        if (month < 0 || amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "A charge can't be %s in month %d: neither may be negative.".formatted(amount, month));
        }
    }
}
