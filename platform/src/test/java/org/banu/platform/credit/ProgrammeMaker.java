package org.banu.platform.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ObjectAssert;
import org.banu.data.Amount;
import org.banu.data.Case;
import org.banu.data.Facts;
import org.banu.data.Fee;
import org.banu.data.Kind;
import org.banu.data.Months;
import org.banu.data.Programme;
import org.banu.data.Rate;
import org.banu.data.Repayment;
import org.banu.data.Terms;
import org.banu.data.Text;
import org.banu.eligibility.Condition;
import org.banu.platform.ProgrammeExamples;
import org.jspecify.annotations.Nullable;

/** Programmes of any terms, for tests. */
final class ProgrammeMaker {

    static final Facts FACTS = Facts.shipped();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private ProgrammeMaker() {}

    static Quote quote(Programme programme, String amount, int months) {
        var pricing = new Pricing(FACTS);
        var currency = pricing.currency(programme).orElseThrow();
        return assertThat(pricing.quotes(programme, new Wish(number(amount), currency, months), TODAY))
                .singleElement()
                .actual();
    }

    static List<Quote> quotes(Terms terms, String amount, int months) {
        return new Pricing(FACTS)
                .quotes(programme("PK", Kind.LOAN, terms), new Wish(number(amount), "PKR", months), TODAY);
    }

    static Case inCase(String name, @Nullable Rate rate, @Nullable Months months) {
        return new Case(new Text(name, name, name, name), rate, months, 1);
    }

    static Quote.Priced priced(Programme programme, String amount, int months) {
        return (Quote.Priced) quote(programme, amount, months);
    }

    static Quote.Priced priced(Terms terms, String amount, int months) {
        return priced(programme("PK", Kind.LOAN, terms), amount, months);
    }

    static ObjectAssert<Quote.NotKnown> notKnown(Terms terms) {
        return assertThat(quote(programme("PK", Kind.LOAN, terms), "12000", 12))
                .asInstanceOf(type(Quote.NotKnown.class));
    }

    static List<Limit> limits(Terms terms, String amount, int months) {
        return ((Quote.OutOfLimits) quote(programme("PK", Kind.LOAN, terms), amount, months)).limits();
    }

    static Limit limit(Limit.Kind kind, String value, String unit) {
        return new Limit(kind, number(value), unit, null);
    }

    static Terms terms(@Nullable Rate rate, @Nullable Repayment repayment, Fee... fees) {
        return new Terms(
                List.of(range(null, "5000000", "PKR", null)),
                rate,
                new Months(3, 60, null, null),
                List.of(),
                repayment,
                List.of(fees),
                List.of(),
                null);
    }

    static Terms cases(Rate rate, Months months, Case... cases) {
        return new Terms(
                List.of(range(null, "5000000", "PKR", null)),
                rate,
                months,
                List.of(cases),
                Repayment.FLAT,
                List.of(),
                List.of(),
                null);
    }

    static Terms amounts(Amount... amounts) {
        return new Terms(
                List.of(amounts),
                new Rate.Fixed(number("0"), 1),
                new Months(3, 60, null, null),
                List.of(),
                Repayment.ANNUITY,
                List.of(),
                List.of(),
                null);
    }

    static Amount range(@Nullable String min, String max, String unit, @Nullable Condition condition) {
        return new Amount(min == null ? null : number(min), number(max), unit, null, null, condition, 1);
    }

    static Fee processing(String amount) {
        return new Fee(Fee.What.PROCESSING, number(amount), "PKR", null, null, 1);
    }

    static Programme kz(Terms terms) {
        var inTenge = terms.amounts().stream()
                .map(it -> new Amount(
                        it.min(),
                        it.max(),
                        it.unit().equals("PKR") ? "KZT" : it.unit(),
                        it.per(),
                        it.asOf(),
                        it.condition(),
                        it.source()))
                .toList();
        return programme(
                "KZ",
                Kind.LOAN,
                new Terms(
                        inTenge,
                        terms.rate(),
                        terms.months(),
                        terms.cases(),
                        terms.repayment(),
                        terms.fees().stream()
                                .map(it -> new Fee(it.what(), it.amount(), "KZT", it.percent(), it.to(), it.source()))
                                .toList(),
                        terms.collateral(),
                        terms.coverage()));
    }

    /** A shipped one with other terms; what else it says does not matter here. */
    static Programme programme(String country, Kind kind, Terms terms) {
        var any = FACTS.find("kz-youth-microcredit-2-5").orElseThrow();
        var lending = ProgrammeExamples.with(ProgrammeExamples.with(any, "country", country), "kinds", List.of(kind));
        return ProgrammeExamples.with(lending, "terms", terms);
    }

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
