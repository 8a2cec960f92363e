package org.banu.platform.credit;

import static java.math.RoundingMode.HALF_EVEN;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loan costs.
 *
 * @param instalments all payments, the earliest first
 * @param inGrace what is paid monthly during the grace, fees apart; null without grace
 * @param monthly the first payment after the grace, fees apart
 * @param last the last payment, fees apart; it may differ by coins from the others, or much where payments fall
 * @param fees all of them together
 * @param total all that is paid
 * @param per100 what is paid beyond each 100 received, to two digits
 * @param yearly the yearly percentage rate in percent, to one digit; null if so much is due at once that there is
 *     none, or none that means anything
 */
public record Cost(
        List<Instalment> instalments,
        @Nullable BigDecimal inGrace,
        BigDecimal monthly,
        BigDecimal last,
        BigDecimal fees,
        BigDecimal total,
        BigDecimal per100,
        @Nullable BigDecimal yearly) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A million percent: nobody compares by such a number. */
    private static final double BEYOND_MEASURE = 10_000;

    public Cost {
        instalments = List.copyOf(instalments);
    }

    static Cost of(Loan loan) {
        var instalments = Schedule.of(loan);
        var monthly = instalments.stream().filter(it -> it.month() > 0).toList();
        var total = instalments.stream().map(Instalment::payment).reduce(BigDecimal.ZERO, BigDecimal::add);
        var fees = instalments.stream().map(Instalment::fee).reduce(BigDecimal.ZERO, BigDecimal::add);
        var yearly = YearlyRate.of(loan.amount(), instalments);
        return new Cost(
                instalments,
                loan.grace() == 0 ? null : monthly.getFirst().regular(),
                monthly.get(loan.grace()).regular(),
                monthly.getLast().regular(),
                fees,
                total,
                total.subtract(loan.amount()).multiply(HUNDRED).divide(loan.amount(), 2, HALF_EVEN),
                yearly.isPresent() && yearly.getAsDouble() <= BEYOND_MEASURE ? percent(yearly.getAsDouble()) : null);
    }

    /** Beyond the amount received. */
    public BigDecimal extra() {
        return instalments.stream().map(it -> it.interest().add(it.fee())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Half up, as Annex III, part I, remark (d) of the directive wants it. */
    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, HALF_UP);
    }
}
