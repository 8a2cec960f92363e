package org.banu.platform.credit;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The yearly percentage rate: the rate at which what she pays is worth, on the day of the loan, what she received.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/dir/2023/2225/oj">Directive (EU) 2023/2225, Annex III</a>
 */
final class YearlyRate {

    private static final double CERTAIN = 1e-13;
    private static final double BEYOND_SENSE = 1e12;

    private YearlyRate() {}

    /**
     * Solves the equation of Annex III, part I, with time in years of twelve equal months.
     *
     * @param received at once, in month 0
     * @param paid at least as much as was received
     * @return a share, 0.129 for 12.9 %, exact to 1e-9; empty if so much is paid on the first day that no rate satisfies it
     */
    static OptionalDouble of(BigDecimal received, List<Instalment> paid) {
        var payments =
                new double[paid.stream().mapToInt(Instalment::month).max().orElse(0) + 1];
        paid.forEach(it -> payments[it.month()] += it.payment().doubleValue());
        var total = paid.stream().map(Instalment::payment).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(received) <= 0) {
            return OptionalDouble.of(0);
        }
        var worth = received.doubleValue();
        if (payments[0] >= worth) {
            return OptionalDouble.empty();
        }
        return between(worth, payments);
    }

    /** By halving: the present value falls as the rate rises, so there is exactly one solution. */
    private static OptionalDouble between(double worth, double[] payments) {
        var low = 0.0;
        var high = 1.0;
        while (presentValue(payments, high) > worth) {
            low = high;
            high *= 2;
            if (high > BEYOND_SENSE) {
                return OptionalDouble.empty();
            }
        }
        while (high - low > CERTAIN * Math.max(1, high)) {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (presentValue(payments, middle) > worth) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of((low + high) / 2);
    }

    /** Of all payments at a yearly rate; by Horner's rule, which needs the twelfth root only once. */
    static double presentValue(double[] payments, double rate) {
        var discount = Math.pow(1 + rate, -1 / 12.0);
        var value = 0.0;
        for (var month = payments.length - 1; month >= 0; month--) {
            value = value * discount + payments[month];
        }
        return value;
    }
}
