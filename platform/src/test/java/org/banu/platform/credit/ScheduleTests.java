package org.banu.platform.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.banu.data.Repayment;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    /** As published: 10,000 at 6 % over 72 months is 165.73 a month. */
    @Test
    void anAnnuityIsPaidInEqualPayments() {
        var paid = schedule("10000", 72, 0, "6", Repayment.ANNUITY);

        assertThat(paid).hasSize(72);
        assertThat(paid.subList(0, 71))
                .allSatisfy(it -> assertThat(it.payment()).isEqualByComparingTo("165.73"));
        assertThat(paid.getFirst().interest()).isEqualByComparingTo("50.00");
        assertThat(paid.getFirst().principal()).isEqualByComparingTo("115.73");
    }

    /**
     * The other way round: 35,000 repaid with 269.50 a month for 30 years is 8.515404566 % a year.
     *
     * @see <a href="https://help.adobe.com/en_US/livecycle/10.0/DesignerFormCalcRef/">FormCalc, function Apr</a>
     */
    @Test
    void anAnnuityOverThirtyYears() {
        assertThat(schedule("35000", 360, 0, "8.515404566", Repayment.ANNUITY)
                        .getFirst()
                        .payment())
                .isEqualByComparingTo("269.50");
    }

    @Test
    void equalPrincipalFallsAsTheInterestDoes() {
        var paid = schedule("1200", 12, 0, "12", Repayment.EQUAL_PRINCIPAL);

        assertThat(paid.getFirst().payment()).isEqualByComparingTo("112.00");
        assertThat(paid.get(1).payment()).isEqualByComparingTo("111.00");
        assertThat(paid.getLast().payment()).isEqualByComparingTo("101.00");
    }

    /** The usual example of a flat rate: 1,200 over 12 months at 1 % a month is 100 and 12 each month. */
    @Test
    void aFlatRateIsChargedOnTheFirstAmountThroughout() {
        for (var plan : List.of(Repayment.FLAT, Repayment.GROUP_LOAN)) {
            assertThat(schedule("1200", 12, 0, "12", plan)).allSatisfy(it -> {
                assertThat(it.principal()).isEqualByComparingTo("100");
                assertThat(it.interest()).isEqualByComparingTo("12");
            });
        }
    }

    @Test
    void aMurabahaIsThePriceAndTheAgreedProfitInEqualInstalments() {
        var paid = schedule("100000", 12, 0, "12", Repayment.MURABAHA);

        assertThat(paid.subList(0, 11))
                .allSatisfy(it -> assertThat(it.payment()).isEqualByComparingTo("9333.33"));
        assertThat(sum(paid)).isEqualByComparingTo("112000");
    }

    @Test
    void inTheGraceOnlyInterestIsPaid() {
        var paid = schedule("1200", 12, 6, "12", Repayment.EQUAL_PRINCIPAL);

        assertThat(paid.subList(0, 6)).allSatisfy(it -> {
            assertThat(it.principal()).isZero();
            assertThat(it.interest()).isEqualByComparingTo("12");
        });
        assertThat(paid.get(6).principal()).isEqualByComparingTo("200");
    }

    @Test
    void nothingOfAMurabahaIsDueInTheGrace() {
        var paid = schedule("1200", 12, 6, "12", Repayment.MURABAHA);

        assertThat(paid.subList(0, 6)).allSatisfy(it -> assertThat(it.payment()).isZero());
        assertThat(paid.subList(6, 12))
                .allSatisfy(it -> assertThat(it.payment()).isEqualByComparingTo("224"));
    }

    @Test
    void feesAreDueInTheirMonths() {
        var charges = List.of(new Loan.Charge(0, new BigDecimal("50.005")), new Loan.Charge(12, new BigDecimal("20")));
        var paid = Schedule.of(
                new Loan(new BigDecimal("2400"), 2, 24, 0, BigDecimal.ZERO, Repayment.EQUAL_PRINCIPAL, charges));

        assertThat(paid).hasSize(25);
        assertThat(paid.getFirst().payment()).isEqualByComparingTo("50.00");
        assertThat(paid.get(12).payment()).isEqualByComparingTo("120.00");
        assertThat(sum(paid)).isEqualByComparingTo("2470.00");
    }

    @Test
    void roundingUpNeverTakesMoreThanIsOwed() {
        var paid = schedule("0.10", 14, 0, "0", Repayment.EQUAL_PRINCIPAL);

        assertThat(sum(paid)).isEqualByComparingTo("0.10");
        assertThat(paid).allSatisfy(it -> assertThat(it.payment()).isNotNegative());
    }

    @Test
    void graceMustEndBeforeTheLoan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule("1200", 6, 6, "12", Repayment.ANNUITY))
                .withMessageContaining("6 months with 6 of grace");
    }

    static List<Instalment> schedule(String amount, int months, int grace, String percent, Repayment plan) {
        return Schedule.of(
                new Loan(new BigDecimal(amount), 2, months, grace, new BigDecimal(percent), plan, List.of()));
    }

    static BigDecimal sum(List<Instalment> paid) {
        return paid.stream().map(Instalment::payment).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
