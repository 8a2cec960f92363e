package org.banu.platform.credit;

import java.math.BigDecimal;

/**
 * What is paid in one month.
 *
 * @param month since the loan was paid out; 0 is that very day, on which only fees are paid
 * @param interest or, of a murabaha, the profit
 */
public record Instalment(int month, BigDecimal principal, BigDecimal interest, BigDecimal fee) {

    /** All that is paid in this month. */
    public BigDecimal payment() {
        return principal.add(interest).add(fee);
    }

    /** Without fees. */
    public BigDecimal regular() {
        return principal.add(interest);
    }
}
