package org.banu.platform.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.banu.data.Repayment;

/**
 * A loan with everything that decides what it costs. It is paid out at once, and paid back monthly.
 *
 * @param amount what she receives, before charges
 * @param digits of the currency after the point; every payment is rounded to them
 * @param grace months at the beginning in which no principal is paid; fewer than {@code months}
 * @param percent a year, nominal: a twelfth of it is due each month. Of a murabaha, the agreed profit on the first price
 */
record Loan(
        BigDecimal amount,
        int digits,
        int months,
        int grace,
        BigDecimal percent,
        Repayment repayment,
        List<Charge> charges) {

    Loan {
        amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
        charges = List.copyOf(charges);
        if (amount.signum() <= 0 || months < 1 || grace < 0 || grace >= months || percent.signum() < 0) {
            throw new IllegalArgumentException("No loan of %s at %s %% over %d months with %d of grace."
                    .formatted(amount, percent, months, grace));
        }
    }

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
}
