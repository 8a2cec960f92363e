package org.banu.platform.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banu.data.Case;
import org.banu.data.Facts;
import org.banu.data.Fee;
import org.banu.data.Parameter;
import org.banu.data.Programme;
import org.banu.data.Rate;
import org.banu.data.Repayment;
import org.banu.data.Terms;
import org.banu.platform.credit.Limits.Checked;
import org.jspecify.annotations.Nullable;

/** Turns the terms of a programme, as far as they are known, into loans that can be calculated. */
final class Pricing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int YEAR = 12;

    private final Facts facts;

    Pricing(Facts facts) {
        this.facts = facts;
    }

    /** One for all, or one for each case in which it costs something else. */
    List<Quote> quotes(Programme programme, Wish wish, LocalDate on) {
        var currency = currency(programme);
        if (currency.isEmpty()) {
            return List.of(new Quote.NotKnown(programme, List.of(Unknown.CURRENCY)));
        }
        if (!currency.get().equals(wish.currency())) {
            return List.of(new Quote.OtherCurrency(programme, currency.get()));
        }
        var cases = programme.terms().priced();
        return cases.isEmpty()
                ? List.of(quote(new Asking(programme, null, programme.terms()), wish, on))
                : cases.stream()
                        .map(it -> quote(
                                new Asking(programme, it, programme.terms().in(it)), wish, on))
                        .distinct()
                        .toList();
    }

    /**
     * What is priced.
     *
     * @param of null for all
     */
    private record Asking(Programme programme, @Nullable Case of, Terms terms) {}

    private Quote quote(Asking asking, Wish wish, LocalDate on) {
        var programme = asking.programme();
        var limits = new Limits(facts.units(), asking.terms(), wish, on).check();
        if (!limits.exceeded().isEmpty()) {
            // What nobody can have is said once, not for each case.
            var everybody = new Limits(facts.units(), programme.terms(), wish, on).check();
            return everybody.exceeded().isEmpty()
                    ? new Quote.OutOfLimits(programme, asking.of(), limits.exceeded())
                    : new Quote.OutOfLimits(programme, null, everybody.exceeded());
        }
        var unknown = unknown(asking.terms(), wish, limits);
        var rate = rate(asking, on);
        if (rate.isEmpty()) {
            unknown.addFirst(asking.terms().rate() == null ? Unknown.RATE : Unknown.BASE_RATE);
            return new Quote.NotKnown(programme, unknown);
        }
        return priced(asking, wish, rate.get(), unknown, limits);
    }

    private static Quote priced(Asking asking, Wish wish, RateRange rate, List<Unknown> unknown, Checked limits) {
        var terms = asking.terms();
        var repayment = terms.repayment();
        var plan = repayment == null ? Repayment.ANNUITY : repayment;
        var cheapest = loan(terms, wish, rate.from(), plan, false);
        var least = Cost.of(cheapest);
        return new Quote.Priced(
                asking.programme(),
                asking.of(),
                wish,
                rate,
                plan,
                least,
                most(terms, cheapest, least, wish, rate.to()),
                unknown,
                limits.sometimes());
    }

    private static @Nullable Cost most(Terms terms, Loan cheapest, Cost least, Wish wish, @Nullable BigDecimal to) {
        if (to == null) {
            return null;
        }
        var dearest = loan(terms, wish, to, cheapest.repayment(), true);
        return dearest.equals(cheapest) ? least : Cost.of(dearest);
    }

    private static Loan loan(Terms terms, Wish wish, BigDecimal percent, Repayment plan, boolean dearest) {
        var months = terms.months();
        return new Loan(
                wish.amount(),
                digits(wish.currency()),
                wish.months(),
                months == null ? 0 : months.graceOf(wish.months()),
                percent,
                plan,
                terms.fees().stream()
                        .flatMap(it -> charges(it, wish, dearest).stream())
                        .toList());
    }

    /** What is yearly is due at the start of every year that begins before the loan ends; the rest, at once. */
    private static List<Loan.Charge> charges(Fee fee, Wish wish, boolean dearest) {
        var amount = amount(fee, wish, dearest);
        if (amount == null) {
            return List.of();
        }
        var charges = new ArrayList<Loan.Charge>();
        charges.add(new Loan.Charge(0, amount));
        if (fee.what() == Fee.What.ANNUAL || fee.what() == Fee.What.CARD) {
            for (var month = YEAR; month < wish.months(); month += YEAR) {
                charges.add(new Loan.Charge(month, amount));
            }
        }
        return charges;
    }

    /** Null where the fee is in other money than the loan. */
    private static @Nullable BigDecimal amount(Fee fee, Wish wish, boolean dearest) {
        if (fee.amount() != null) {
            return wish.currency().equals(fee.unit()) ? fee.amount() : null;
        }
        var percent = dearest && fee.to() != null ? fee.to() : fee.percent();
        return percent == null ? null : wish.amount().multiply(percent).divide(HUNDRED);
    }

    private static List<Unknown> unknown(Terms terms, Wish wish, Checked limits) {
        var unknown = new ArrayList<Unknown>();
        if (terms.repayment() == null) {
            unknown.add(Unknown.REPAYMENT);
        }
        if (terms.fees().isEmpty() || terms.fees().stream().anyMatch(it -> amount(it, wish, false) == null)) {
            unknown.add(Unknown.FEES);
        }
        unknown.addAll(limits.unknown());
        return unknown;
    }

    /** Empty where the sources name no rate, or it builds on one that is not known on this day. */
    private Optional<RateRange> rate(Asking asking, LocalDate on) {
        return switch (asking.terms().rate()) {
            case null -> Optional.empty();
            case Rate.Fixed fixed -> Optional.of(RateRange.exactly(fixed.percent()));
            case Rate.UpTo upTo -> Optional.of(RateRange.upTo(upTo.percent()));
            case Rate.From from -> Optional.of(RateRange.from(from.percent()));
            case Rate.Range range -> Optional.of(RateRange.between(range.from(), range.to()));
            case Rate.Formula formula ->
                facts.parameters().stream()
                        .filter(it -> it.id().equals(formula.base()))
                        .findFirst()
                        .flatMap(it -> it.on(on).map(base -> built(asking.programme(), it, base, formula)));
        };
    }

    /** Who only guarantees a loan does not set its price: the formula is then the most that the bank may ask. */
    private static RateRange built(
            Programme programme, Parameter parameter, Parameter.Dated base, Rate.Formula formula) {
        var percent = base.value().add(formula.plus()).max(BigDecimal.ZERO);
        var exact = programme.lends() && !formula.atMost();
        return (exact ? RateRange.exactly(percent) : RateRange.upTo(percent)).on(parameter, base);
    }

    /** The currency of its amounts, else that of its country; empty where neither says one. */
    Optional<String> currency(Programme programme) {
        var stated = programme.terms().amounts().stream()
                .map(it -> currencyOf(it.unit()))
                .distinct()
                .toList();
        if (stated.isEmpty()) {
            return ofCountry(programme.country());
        }
        return stated.size() == 1 ? Optional.of(stated.getFirst()) : Optional.empty();
    }

    /** A unit such as the MCI is worth so much of a currency; a currency is one itself. */
    private String currencyOf(String unit) {
        return facts.parameters().stream()
                .filter(it -> it.id().equals(unit))
                .map(Parameter::unit)
                .findFirst()
                .orElse(unit);
    }

    private static Optional<String> ofCountry(String country) {
        return country.length() == 2
                ? Optional.ofNullable(Currency.getInstance(Locale.of("", country)))
                        .map(Currency::getCurrencyCode)
                : Optional.empty();
    }

    static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
