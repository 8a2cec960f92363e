package org.banu.platform.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.banu.data.Case;
import org.banu.data.Programme;
import org.banu.data.Text;
import org.jspecify.annotations.Nullable;

/**
 * What loans cost, for a program.
 *
 * @param date the day whose rates and units were used
 * @param offer null when none was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CostJson(
        BigDecimal amount,
        String currency,
        int months,
        LocalDate date,
        List<Entry> costs,
        @Nullable Figures offer) {

    CostJson {
        costs = List.copyOf(costs);
    }

    /**
     * A programme.
     *
     * @param of the case of the programme that it holds in; null when in all
     * @param outcome {@code priced}, {@code notKnown}, {@code outOfLimits} or {@code otherCurrency}
     * @param currency the programme's own; null where it is not known
     * @param rate in percent a year; null without a price, as are repayment and figures
     * @param repaymentKnown false where the repayment is only our example
     * @param limits beyond which the wish goes; of a price, for some borrowers or purposes only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String programme,
            Text name,
            @JsonProperty("case") @Nullable Text of,
            String lifecycle,
            String outcome,
            @Nullable String currency,
            @Nullable Range rate,
            @Nullable String repayment,
            @Nullable Boolean repaymentKnown,
            @Nullable Figures figures,
            List<String> unknown,
            List<Bounded> limits) {
        Entry {
            unknown = List.copyOf(unknown);
            limits = List.copyOf(limits);
        }
    }

    /** From the least to the greatest; no greatest where the source names none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Range(BigDecimal from, @Nullable BigDecimal to) {}

    /**
     * What it costs.
     *
     * @param yearlyRate the yearly percentage rate; null where so much is due at once that there is none
     * @param instalments at the greatest rate known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figures(
            Range monthlyPayment,
            Range total,
            Range costPer100,
            @Nullable Range yearlyRate,
            List<Instalment> instalments) {
        Figures {
            instalments = List.copyOf(instalments);
        }
    }

    /** A limit, in its own unit and in the currency asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bounded(
            String kind,
            BigDecimal value,
            String unit,
            @Nullable BigDecimal converted) {}

    static CostJson of(Wish wish, LocalDate date, List<Quote> quotes, @Nullable Cost offer) {
        return new CostJson(
                wish.amount(),
                wish.currency(),
                wish.months(),
                date,
                quotes.stream().map(it -> entry(it, wish)).toList(),
                offer == null ? null : figures(offer, offer));
    }

    private static Entry entry(Quote quote, Wish wish) {
        return switch (quote) {
            case Quote.Priced it ->
                new Entry(
                        it.programme().id(),
                        it.programme().name(),
                        name(it.of()),
                        it.programme().lifecycle().code(),
                        "priced",
                        wish.currency(),
                        new Range(it.rate().from(), it.rate().to()),
                        it.repayment().code(),
                        it.repaymentKnown(),
                        figures(it.least(), it.most()),
                        it.unknown().stream().map(Unknown::code).toList(),
                        bounded(it.sometimes()));
            case Quote.NotKnown(var programme, var unknown) ->
                without(
                        programme,
                        null,
                        "notKnown",
                        unknown.contains(Unknown.CURRENCY) ? null : wish.currency(),
                        unknown.stream().map(Unknown::code).toList(),
                        List.of());
            case Quote.OutOfLimits(var programme, var of, var limits) ->
                without(programme, of, "outOfLimits", wish.currency(), List.of(), bounded(limits));
            case Quote.OtherCurrency(var programme, var currency) ->
                without(programme, null, "otherCurrency", currency, List.of(), List.of());
        };
    }

    private static @Nullable Text name(@Nullable Case of) {
        return of == null ? null : of.name();
    }

    private static Entry without(
            Programme programme,
            @Nullable Case of,
            String outcome,
            @Nullable String currency,
            List<String> unknown,
            List<Bounded> limits) {
        return new Entry(
                programme.id(),
                programme.name(),
                name(of),
                programme.lifecycle().code(),
                outcome,
                currency,
                null,
                null,
                null,
                null,
                unknown,
                limits);
    }

    private static List<Bounded> bounded(List<Limit> limits) {
        return limits.stream()
                .map(it -> new Bounded(it.kind().code(), it.value(), it.unit(), it.converted()))
                .toList();
    }

    private static Figures figures(Cost least, @Nullable Cost most) {
        var yearly = least.yearly();
        return new Figures(
                range(least, most, Cost::monthly),
                range(least, most, Cost::total),
                range(least, most, Cost::per100),
                yearly == null ? null : new Range(yearly, most == null ? null : most.yearly()),
                (most == null ? least : most).instalments());
    }

    private static Range range(Cost least, @Nullable Cost most, Function<Cost, BigDecimal> figure) {
        return new Range(figure.apply(least), most == null ? null : figure.apply(most));
    }
}
