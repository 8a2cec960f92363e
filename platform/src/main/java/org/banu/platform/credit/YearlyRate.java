package org.banu.platform.credit;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The yearly percentage rate: the rate at which what she pays is worth, on the day of the loan, what she received.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/dir/2023/2225/oj">Directive (EU) 2023/2225, Annex III</a>
 */
final class YearlyRate {

    private static final double CERTAIN = 1e-13;
    private static final int STEPS = 500;

    private YearlyRate() {}

    /**
     * Solves the equation of Annex III, part I, with time in years of twelve equal months.
     *
     * @param received at once, in month 0
     * @param paid at least as much as was received
     * @return a share, 0.129 for 12.9 %, exact to 1e-9; empty if so much is paid on the first day that no rate satisfies it
     */
    static OptionalDouble of(BigDecimal received, List<Instalment> paid) {
        if (sum(paid.stream()).compareTo(received) <= 0) {
            return OptionalDouble.of(0);
        }
        // What is paid on the first day is worth exactly that, so it is taken off before anything is rounded.
        var net = received.subtract(sum(paid.stream().filter(it -> it.month() == 0)));
        if (net.signum() <= 0) {
            return OptionalDouble.empty();
        }
        var payments =
                new double[paid.stream().mapToInt(Instalment::month).max().orElse(0) + 1];
        paid.stream()
                .filter(it -> it.month() > 0)
                .forEach(it -> payments[it.month()] += it.payment().doubleValue());
        return OptionalDouble.of(solve(net.doubleValue(), payments));
    }

    private static BigDecimal sum(Stream<Instalment> paid) {
        return paid.map(Instalment::payment).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * By Newton's steps from 0. The present value falls ever more slowly as the rate rises, so the steps reach the one
     * solution from below and never leap over it.
     */
    private static double solve(double worth, double[] payments) {
        var rate = 0.0;
        for (var step = 0; step < STEPS; step++) {
            var discount = Math.pow(1 + rate, -1 / 12.0);
            // Value and slope together by Horner's rule, which needs the twelfth root only once.
            var value = 0.0;
            var slope = 0.0;
            for (var month = payments.length - 1; month >= 0; month--) {
                slope = slope * discount + value;
                value = value * discount + payments[month];
            }
            var change = (value - worth) / (slope * discount / (12 * (1 + rate)));
            rate += change;
            if (Math.abs(change) <= CERTAIN * Math.max(1, rate)) {
                return rate;
            }
        }
        throw new IllegalStateException(
                "No yearly rate found for %s received in %d months.".formatted(worth, payments.length - 1));
    }
}
