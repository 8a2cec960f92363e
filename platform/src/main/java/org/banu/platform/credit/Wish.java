package org.banu.platform.credit;

import java.math.BigDecimal;

/**
 * How much she wants to borrow, and for how long.
 *
 * @param currency ISO 4217
 */
public record Wish(BigDecimal amount, String currency, int months) {

    public Wish {
        if (amount.signum() <= 0 || months < 1) {
            throw new IllegalArgumentException(
                    "Nobody borrows %s %s for %d months.".formatted(amount, currency, months));
        }
    }
}
