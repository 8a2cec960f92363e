package org.banu.platform.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.banu.data.Repayment;
import org.junit.jupiter.api.Test;

class CostTests {

    static final int LOANS = 1_000;
    static final List<Repayment> PLANS = List.of(Repayment.values());

    @Test
    void addsUpToTheCent() {
        forRandomLoans(loan -> {
            var cost = Cost.of(loan);

            assertThat(sum(cost, Part.PRINCIPAL)).isEqualByComparingTo(loan.amount());
            assertThat(sum(cost, Part.PAYMENT)).isEqualByComparingTo(cost.total());
            assertThat(loan.amount().add(cost.extra())).isEqualByComparingTo(cost.total());
            assertThat(cost.instalments()).allSatisfy(it -> {
                assertThat(it.payment().scale()).isEqualTo(loan.digits());
                assertThat(it.principal()).isNotNegative();
                assertThat(it.interest()).isNotNegative();
            });
        });
    }

    @Test
    void paymentsDifferByNoMoreThanCoinsUntilTheLast() {
        forRandomLoans(loan -> {
            if (loan.repayment() == Repayment.EQUAL_PRINCIPAL) {
                return;
            }
            var regular = Cost.of(loan).instalments().stream()
                    .filter(it -> it.month() > loan.grace() && it.month() < loan.months())
                    .map(Instalment::regular)
                    .distinct()
                    .toList();
            assertThat(regular).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void theLastPaymentSettlesOnlyWhatRoundingLeft() {
        forRandomLoans(loan -> {
            var cost = Cost.of(loan);
            var coins = BigDecimal.valueOf(loan.months()).movePointLeft(loan.digits());
            if (loan.repayment() != Repayment.EQUAL_PRINCIPAL && loan.repayment() != Repayment.ANNUITY) {
                assertThat(cost.last().subtract(cost.monthly()).abs()).isLessThanOrEqualTo(coins);
            }
        });
    }

    @Test
    void theYearlyRateBringsThePresentValueBackToWhatWasReceived() {
        forRandomLoans(loan -> {
            var cost = Cost.of(loan);
            var rate = YearlyRate.of(loan.amount(), cost.instalments()).orElseThrow();
            var worth = cost.instalments().stream()
                    .mapToDouble(it -> it.payment().doubleValue() * Math.pow(1 + rate, -it.month() / 12.0))
                    .sum();
            assertThat(worth / loan.amount().doubleValue()).isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void aDearerRateNeverCostsLess() {
        forRandomLoans(loan -> {
            var dearer = new Loan(
                    loan.amount(),
                    loan.digits(),
                    loan.months(),
                    loan.grace(),
                    loan.percent().add(BigDecimal.ONE),
                    loan.repayment(),
                    loan.charges());
            assertThat(Cost.of(dearer).total())
                    .isGreaterThanOrEqualTo(Cost.of(loan).total());
        });
    }

    @Test
    void interestFreeAndWithoutFeesCostsNothing() {
        var cost = Cost.of(loan("50000", 10, "0", List.of()));

        assertThat(cost.total()).isEqualByComparingTo("50000");
        assertThat(cost.per100()).isZero();
        assertThat(cost.yearly()).isZero();
    }

    @Test
    void anInterestFreeLoanWithAFeeHasAYearlyRate() {
        var cost = Cost.of(loan("50000", 10, "0", List.of(new Loan.Charge(0, new BigDecimal("1000")))));

        assertThat(cost.per100()).isEqualByComparingTo("2.00");
        assertThat(cost.yearly()).isEqualByComparingTo("4.5");
        assertThat(cost.monthly()).isEqualByComparingTo("5000");
    }

    @Test
    void aYearlyRateBeyondMeasureIsNotGiven() {
        var fee = new Loan.Charge(0, new BigDecimal("9999.99"));

        assertThat(Cost.of(loan("10000", 12, "12", List.of(fee))).yearly()).isNull();
    }

    @Test
    void theYearlyRateIsHigherThanTheNominalOneOfMonthlyPayments() {
        assertThat(Cost.of(loan("10000", 12, "12", List.of())).yearly()).isEqualByComparingTo("12.7");
    }

    enum Part {
        PRINCIPAL,
        PAYMENT
    }

    static BigDecimal sum(Cost cost, Part part) {
        return cost.instalments().stream()
                .map(it -> part == Part.PRINCIPAL ? it.principal() : it.payment())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Loan loan(String amount, int months, String percent, List<Loan.Charge> charges) {
        return new Loan(new BigDecimal(amount), 2, months, 0, new BigDecimal(percent), Repayment.ANNUITY, charges);
    }

    interface Check {
        void on(Loan loan);
    }

    static void forRandomLoans(Check check) {
        var random = new Random(20261124);
        for (var i = 0; i < LOANS; i++) {
            var loan = random(random);
            try {
                check.on(loan);
            } catch (AssertionError broken) {
                throw new AssertionError("Loan %d: %s".formatted(i, loan), Objects.requireNonNull(broken));
            }
        }
    }

    static Loan random(Random random) {
        var digits = random.nextInt(3);
        var months = 1 + random.nextInt(120);
        var amount = BigDecimal.valueOf(10_000L + random.nextLong(1_000_000_000L), digits);
        var charges = new ArrayList<Loan.Charge>();
        for (var month = 0; month < months && random.nextBoolean(); month += 12) {
            charges.add(
                    new Loan.Charge(month, amount.movePointLeft(2).multiply(BigDecimal.valueOf(random.nextInt(5)))));
        }
        return new Loan(
                amount,
                digits,
                months,
                random.nextBoolean() ? 0 : random.nextInt(months),
                BigDecimal.valueOf(random.nextInt(6_000), 2),
                PLANS.get(random.nextInt(PLANS.size())),
                charges);
    }
}
