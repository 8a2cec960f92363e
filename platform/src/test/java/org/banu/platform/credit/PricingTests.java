package org.banu.platform.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.credit.ProgrammeMaker.FACTS;
import static org.banu.platform.credit.ProgrammeMaker.TODAY;
import static org.banu.platform.credit.ProgrammeMaker.amounts;
import static org.banu.platform.credit.ProgrammeMaker.cases;
import static org.banu.platform.credit.ProgrammeMaker.inCase;
import static org.banu.platform.credit.ProgrammeMaker.kz;
import static org.banu.platform.credit.ProgrammeMaker.limit;
import static org.banu.platform.credit.ProgrammeMaker.notKnown;
import static org.banu.platform.credit.ProgrammeMaker.number;
import static org.banu.platform.credit.ProgrammeMaker.priced;
import static org.banu.platform.credit.ProgrammeMaker.processing;
import static org.banu.platform.credit.ProgrammeMaker.programme;
import static org.banu.platform.credit.ProgrammeMaker.quotes;
import static org.banu.platform.credit.ProgrammeMaker.range;
import static org.banu.platform.credit.ProgrammeMaker.terms;

import java.time.LocalDate;
import java.util.List;
import org.banu.data.Fee;
import org.banu.data.Kind;
import org.banu.data.Months;
import org.banu.data.Rate;
import org.banu.data.Repayment;
import org.banu.data.Terms;
import org.banu.platform.credit.RateRange.Bound;
import org.junit.jupiter.api.Test;

class PricingTests {

    @Test
    void whatIsKnownIsPricedExactly() {
        var quote = priced(terms(new Rate.Fixed(number("12"), 1), Repayment.ANNUITY, processing("0")), "12000", 12);

        assertThat(quote.bound()).isEqualTo(Bound.EXACT);
        assertThat(quote.unknown()).isEmpty();
        assertThat(quote.shown().monthly()).isEqualByComparingTo("1066.19");
        assertThat(quote.most()).isEqualTo(quote.least());
    }

    @Test
    void aRateOfAtMostIsARangeFromNothing() {
        var quote = priced(terms(new Rate.UpTo(number("6"), 1), Repayment.FLAT), "12000", 12);

        assertThat(quote.bound()).isEqualTo(Bound.AT_MOST);
        assertThat(quote.least().total()).isEqualByComparingTo("12000");
        assertThat(quote.shown().total()).isEqualByComparingTo("12720");
    }

    @Test
    void aRateOfAtLeastHasNoUpperEnd() {
        var quote = priced(terms(new Rate.From(number("6"), 1), Repayment.FLAT), "12000", 12);

        assertThat(quote.bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(quote.most()).isNull();
        assertThat(quote.shown().total()).isEqualByComparingTo("12720");
    }

    @Test
    void aRangeOfFeesIsARangeOfCosts() {
        var fee = new Fee(Fee.What.COMMISSION, null, null, number("1"), number("2"), 1);
        var quote = priced(terms(new Rate.Fixed(number("0"), 1), Repayment.ANNUITY, fee), "12000", 12);

        assertThat(quote.bound()).isEqualTo(Bound.BETWEEN);
        assertThat(quote.least().total()).isEqualByComparingTo("12120");
        assertThat(quote.shown().total()).isEqualByComparingTo("12240");
    }

    @Test
    void aFormulaTakesThePublishedRateOfTheDay() {
        var formula = terms(new Rate.Formula("kz-base-rate", number("5"), false, 1), Repayment.ANNUITY);

        assertThat(priced(kz(formula), "120000", 12).rate().from()).isEqualByComparingTo("23");
        assertThat(priced(kz(formula), "120000", 12).bound()).isEqualTo(Bound.EXACT);
    }

    @Test
    void aFormulaOfAGuaranteeIsTheMostThatTheBankMayAsk() {
        var formula = terms(new Rate.Formula("kz-base-rate", number("5"), false, 1), Repayment.ANNUITY);

        assertThat(priced(programme("KZ", Kind.GUARANTEE, kz(formula).terms()), "120000", 12)
                        .bound())
                .isEqualTo(Bound.AT_MOST);
    }

    @Test
    void aFormulaWithoutAPublishedRateIsNotKnown() {
        var formula =
                kz(terms(new Rate.Formula("kz-base-rate", number("5"), false, 1), Repayment.ANNUITY, processing("0")));
        var before = LocalDate.of(2010, 1, 1);

        assertThat(new Pricing(FACTS).quotes(formula, new Wish(number("1000"), "KZT", 12), before))
                .containsExactly(new Quote.NotKnown(formula, List.of(Unknown.BASE_RATE)));
    }

    @Test
    void withoutARateThereIsNoFigure() {
        notKnown(terms(null, Repayment.ANNUITY, processing("0")))
                .satisfies(it -> assertThat(it.unknown()).containsExactly(Unknown.RATE));
    }

    @Test
    void withoutAPlanTheAnnuityIsAnExample() {
        var quote = priced(terms(new Rate.Fixed(number("12"), 1), null), "12000", 12);

        assertThat(quote.repayment()).isEqualTo(Repayment.ANNUITY);
        assertThat(quote.repaymentKnown()).isFalse();
        assertThat(quote.unknown()).containsExactly(Unknown.REPAYMENT, Unknown.FEES);
    }

    @Test
    void aFeeInOtherMoneyIsNotMixedIn() {
        var fee = new Fee(Fee.What.PROCESSING, number("10"), "USD", null, null, 1);
        var quote = priced(terms(new Rate.Fixed(number("0"), 1), Repayment.ANNUITY, fee), "12000", 12);

        assertThat(quote.unknown()).containsExactly(Unknown.FEES);
        assertThat(quote.shown().total()).isEqualByComparingTo("12000");
    }

    @Test
    void aYearlyFeeIsPaidAtTheStartOfEachYear() {
        var fee = new Fee(Fee.What.CARD, number("25000"), "PKR", null, null, 1);
        var quote = priced(terms(new Rate.Fixed(number("0"), 1), Repayment.ANNUITY, fee), "900000", 36);

        assertThat(quote.shown().fees()).isEqualByComparingTo("75000");
        assertThat(quote.shown().instalments())
                .filteredOn(it -> it.fee().signum() > 0)
                .extracting(Instalment::month)
                .containsExactly(0, 12, 24);
    }

    @Test
    void currenciesAreNeverMixed() {
        var programme = kz(amounts(range(null, "8000", "MCI", null)));

        assertThat(new Pricing(FACTS).quotes(programme, new Wish(number("1000"), "PKR", 12), TODAY))
                .containsExactly(new Quote.OtherCurrency(programme, "KZT"));
    }

    @Test
    void withoutAmountsTheCurrencyIsThatOfTheCountry() {
        var pricing = new Pricing(FACTS);
        var terms = amounts();

        assertThat(pricing.currency(kz(terms))).contains("KZT");
        assertThat(pricing.currency(programme("REGIONAL", Kind.LOAN, terms))).isEmpty();
    }

    @Test
    void aGraceAsLongAsTheLoanLeavesOneMonthToPayBack() {
        var terms = new Terms(
                List.of(range(null, "1000000", "PKR", null)),
                new Rate.Fixed(number("12"), 1),
                new Months(null, 60, 12, null),
                List.of(),
                Repayment.EQUAL_PRINCIPAL,
                List.of(),
                List.of(),
                null);

        assertThat(priced(terms, "1000", 6).shown().last()).isEqualByComparingTo("1010");
    }

    @Test
    void casesWithARateArePricedOneByOne() {
        var terms = cases(
                new Rate.Range(number("5"), number("14"), 1),
                new Months(null, 36, null, null),
                inCase("own", new Rate.Fixed(number("5"), 1), null),
                inCase("raised", new Rate.Fixed(number("14"), 1), null),
                inCase("stock", null, new Months(null, 24, null, null)));

        assertThat(quotes(terms, "12000", 12))
                .extracting(it -> ((Quote.Priced) it).shown().total().intValueExact())
                .containsExactly(12_600, 13_680);
        assertThat(quotes(terms, "12000", 30))
                .hasSize(2)
                .allSatisfy(it -> assertThat(((Quote.Priced) it).sometimes())
                        .containsExactly(limit(Limit.Kind.MOST_MONTHS, "24", "month")));
    }

    @Test
    void casesThatDifferInGraceAndTimeArePricedWhereTheyLast() {
        var terms = cases(
                new Rate.Fixed(number("5"), 1),
                new Months(null, 96, null, null),
                inCase("long", null, new Months(null, null, 12, null)),
                inCase("stock", null, new Months(null, 60, null, null)));

        assertThat(quotes(terms, "12000", 24))
                .extracting(it -> ((Quote.Priced) it).shown().inGrace() == null)
                .containsExactly(false, true);
        assertThat(quotes(terms, "12000", 72))
                .satisfiesExactly(
                        it -> assertThat(it).isInstanceOf(Quote.Priced.class),
                        it -> assertThat(((Quote.OutOfLimits) it).of())
                                .isEqualTo(terms.cases().getLast()));
    }

    @Test
    void whatIsOutOfReachInEveryCaseIsSaidOnce() {
        var terms = cases(
                new Rate.Fixed(number("5"), 1),
                new Months(null, 96, null, null),
                inCase("new", null, new Months(null, null, 6, null)),
                inCase("old", null, new Months(null, null, 3, null)));

        assertThat(quotes(terms, "6000000", 24))
                .singleElement()
                .satisfies(it -> assertThat(((Quote.OutOfLimits) it).of()).isNull());
    }

    @Test
    void graceMayBeAShareOfTheTime() {
        var terms = cases(new Rate.Fixed(number("12"), 1), new Months(null, 60, null, 3));

        assertThat(quotes(terms, "12000", 24))
                .singleElement()
                .satisfies(it -> assertThat(((Quote.Priced) it).shown().instalments())
                        .filteredOn(payment ->
                                payment.month() > 0 && payment.principal().signum() == 0)
                        .hasSize(8));
    }

    /** Every programme that ships, at amounts and times from very small to very large. */
    @Test
    void everyShippedProgrammeGetsAQuote() {
        for (var programme : FACTS.programmes()) {
            for (var amount : List.of("0.01", "20000", "500000", "3000000", "999999999999")) {
                for (var months : List.of(1, 7, 36, 360)) {
                    for (var currency : List.of("KZT", "PKR")) {
                        var wish = new Wish(number(amount), currency, months);
                        assertThat(new Pricing(FACTS).quotes(programme, wish, TODAY))
                                .isNotEmpty()
                                .doesNotHaveDuplicates()
                                .allSatisfy(it -> assertThat(it.programme()).isSameAs(programme));
                    }
                }
            }
        }
    }
}
