package org.banu.platform.credit;

import static java.math.MathContext.DECIMAL128;
import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.banu.data.Repayment;

/**
 * How a loan is paid back, month by month. Each payment is rounded half-even to the currency's smallest coin and the last
 * one settles the difference, so that the principal parts sum up to the amount exactly.
 */
final class Schedule {

    private static final BigDecimal PERCENT_MONTHS = BigDecimal.valueOf(1_200);

    private final Loan loan;
    private final int payments;

    private Schedule(Loan loan) {
        this.loan = loan;
        this.payments = loan.months() - loan.grace();
    }

    /**
     * All payments, the earliest first.
     *
     * <ul>
     *   <li>Annuity: interest on what is left; equal payments after the grace.
     *   <li>Equal principal: interest on what is left; equal parts of the principal after the grace.
     *   <li>Flat, and a group loan: interest on the first amount throughout, equal parts of the principal after the grace.
     *   <li>Murabaha: the profit is agreed for the whole time and belongs to the price, which is paid in equal instalments
     *       after the grace; in the grace nothing is due.
     * </ul>
     */
    static List<Instalment> of(Loan loan) {
        return new Schedule(loan).instalments();
    }

    private List<Instalment> instalments() {
        var instalments = new ArrayList<Instalment>();
        if (feeIn(0).signum() > 0) {
            instalments.add(new Instalment(0, zero(), zero(), feeIn(0)));
        }
        var owed = loan.amount();
        var profit = interestOn(loan.amount(), loan.months());
        var profitOwed = profit;
        var annuity = annuity();
        for (var month = 1; month <= loan.months(); month++) {
            var interest = onTheFirstAmount() ? profitIn(month, profit, profitOwed) : interestOn(owed, 1);
            var principal = principalIn(
                    month, owed, loan.repayment() == Repayment.ANNUITY ? annuity.subtract(interest) : share());
            instalments.add(new Instalment(month, principal, interest, feeIn(month)));
            owed = owed.subtract(principal);
            profitOwed = profitOwed.subtract(interest);
        }
        return List.copyOf(instalments);
    }

    private boolean onTheFirstAmount() {
        return switch (loan.repayment()) {
            case FLAT, GROUP_LOAN, MURABAHA -> true;
            case ANNUITY, EQUAL_PRINCIPAL -> false;
        };
    }

    private BigDecimal profitIn(int month, BigDecimal profit, BigDecimal left) {
        if (month == loan.months()) {
            return left;
        }
        if (loan.repayment() != Repayment.MURABAHA) {
            return part(profit, loan.months()).min(left);
        }
        return month <= loan.grace() ? zero() : part(profit, payments).min(left);
    }

    /** Never more than is owed, since coins rounded up many times over may reach the amount before the last month. */
    private BigDecimal principalIn(int month, BigDecimal owed, BigDecimal regular) {
        if (month <= loan.grace()) {
            return zero();
        }
        return month == loan.months() ? owed : regular.min(owed);
    }

    private BigDecimal share() {
        return part(loan.amount(), payments);
    }

    private BigDecimal annuity() {
        if (loan.percent().signum() == 0) {
            return share();
        }
        var rate = loan.percent().divide(PERCENT_MONTHS, DECIMAL128);
        var growth = BigDecimal.ONE.add(rate).pow(payments, DECIMAL128);
        var discount = BigDecimal.ONE.subtract(BigDecimal.ONE.divide(growth, DECIMAL128));
        return round(loan.amount().multiply(rate).divide(discount, DECIMAL128));
    }

    /** Rounded once, from the exact quotient. */
    private BigDecimal interestOn(BigDecimal amount, int months) {
        return amount.multiply(loan.percent())
                .multiply(BigDecimal.valueOf(months))
                .divide(PERCENT_MONTHS, loan.digits(), HALF_EVEN);
    }

    private BigDecimal part(BigDecimal whole, int parts) {
        return whole.divide(BigDecimal.valueOf(parts), loan.digits(), HALF_EVEN);
    }

    private BigDecimal feeIn(int month) {
        return loan.charges().stream()
                .filter(it -> it.month() == month)
                .map(it -> round(it.amount()))
                .reduce(zero(), BigDecimal::add);
    }

    private BigDecimal round(BigDecimal amount) {
        return amount.setScale(loan.digits(), HALF_EVEN);
    }

    private BigDecimal zero() {
        return BigDecimal.ZERO.setScale(loan.digits());
    }
}
