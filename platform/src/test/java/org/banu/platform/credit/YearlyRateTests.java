package org.banu.platform.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The examples of Directive 98/7/EC, Annex III, on the basis of twelve equal months; the equation is the one of Directive
 * (EU) 2023/2225, Annex III. Where an example has a closed solution, that is what we compare with.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/dir/1998/7/oj">Directive 98/7/EC</a>
 */
class YearlyRateTests {

    static final Offset<Double> EXACT = within(1e-9);

    @Test
    void firstExampleOnePaymentAfterAYearAndAHalf() {
        assertThat(rate("1000", paid(18, "1200"))).isCloseTo(Math.pow(1200 / 1000.0, 2 / 3.0) - 1, EXACT);
        assertThat(rate("1000", paid(18, "1200"))).isCloseTo(0.1292, within(0.00005));
    }

    @Test
    void secondExampleFiftyKeptBackForExpenses() {
        assertThat(rate("950", paid(18, "1200"))).isCloseTo(Math.pow(1200 / 950.0, 2 / 3.0) - 1, EXACT);
        assertThat(rate("1000", paid(0, "50"), paid(18, "1200"))).isCloseTo(0.1685, within(0.00005));
    }

    @Test
    void thirdExampleTwoPaymentsAfterOneAndTwoYears() {
        assertThat(rate("1000", paid(12, "600"), paid(24, "600"))).isCloseTo(0.1306623, within(1e-7));
        assertThat(rate("1000", paid(12, "600"), paid(24, "600")))
                .isCloseTo((600 + Math.sqrt(360_000 + 4 * 1_000 * 600)) / 2_000 - 1, EXACT);
    }

    @Test
    void fourthExampleThreeUnequalPayments() {
        assertThat(rate("1000", paid(3, "272"), paid(6, "272"), paid(12, "544")))
                .isCloseTo(0.132, within(0.0005));
    }

    /**
     * The personal loan and the short-term loans in the tests of a published calculator.
     *
     * @see <a href="https://github.com/rimas-kudelis/php-apr-calculator">rq/apr-calculator</a>
     */
    @Test
    void otherPublishedExamples() {
        var sixty =
                IntStream.rangeClosed(1, 60).mapToObj(it -> paid(it, "222.44")).toArray(Instalment[]::new);
        assertThat(rate("10000", sixty)).isCloseTo(0.127, within(0.0005));
        assertThat(rate("200", paid(1, "250"))).isCloseTo(13.552, within(0.0005));
        assertThat(rate("200", paid(1, "350"))).isCloseTo(824.005, within(0.0005));
    }

    @Test
    void payingBackWhatWasReceivedCostsNothing() {
        assertThat(rate("1000", paid(1, "500"), paid(2, "500"))).isZero();
    }

    /** One cent that is kept grows to a thousand million in a month. */
    @Test
    void evenAnAbsurdRateIsFound() {
        assertThat(rate("1000000000", paid(0, "999999999.99"), paid(1, "1000000000")))
                .isCloseTo(Math.pow(1e11, 12), withinPercentage(0.001));
    }

    @Test
    void thereIsNoneWhereTheFirstDayTakesAll() {
        assertThat(YearlyRate.of(new BigDecimal("1000"), List.of(paid(0, "1000"), paid(12, "1"))))
                .isEmpty();
    }

    static double rate(String received, Instalment... paid) {
        return YearlyRate.of(new BigDecimal(received), List.of(paid)).orElseThrow();
    }

    static Instalment paid(int month, String amount) {
        return new Instalment(month, new BigDecimal(amount), BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
