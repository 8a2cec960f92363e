package org.banu.platform.credit;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banu.data.Case;
import org.banu.data.Lifecycle;
import org.banu.data.Programme;
import org.banu.data.Repayment;
import org.banu.platform.credit.PricedLoan.Line;
import org.banu.platform.credit.RateRange.Bound;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.CostRow;
import org.banu.platform.web.SourceLine;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** Says quotes in the reader's language. */
final class CostWords {

    private final Ui ui;
    private final Wording wording;
    private final LocalDate today;

    CostWords(Ui ui, Wording wording, LocalDate today) {
        this.ui = ui;
        this.wording = wording;
        this.today = today;
    }

    /**
     * A price with what lies behind it.
     *
     * @param detailed whether the schedule is shown too
     */
    PricedLoan loan(Quote.Priced quote, boolean detailed) {
        var programme = quote.programme();
        var murabaha = quote.repayment() == Repayment.MURABAHA;
        var currency = quote.wish().currency();
        return new PricedLoan(
                new CostRow(
                        ui.of(programme.name()),
                        "/programmes/" + programme.id(),
                        chip(programme),
                        terms(quote.of()),
                        murabaha,
                        monthly(quote),
                        total(
                                range(quote, it -> money(it.total(), currency)),
                                range(quote, it -> money(it.extra(), currency)),
                                murabaha),
                        range(quote, it -> ui.number(it.per100())),
                        range(quote, this::yearly),
                        missing(quote.unknown())),
                rate(quote, murabaha),
                notes(quote),
                source(quote),
                address(programme, quote.wish()),
                detailed ? schedule(quote.shown(), currency) : List.of());
    }

    PricedLoan offer(Cost cost, Asked.Offer offer, String currency) {
        var murabaha = offer.repayment() == Repayment.MURABAHA;
        return new PricedLoan(
                new CostRow(
                        ui.text("credit.your_offer"),
                        "",
                        "",
                        ui.text("credit.plan." + offer.repayment().code()),
                        murabaha,
                        monthly(cost, money(cost.monthly(), currency), currency),
                        total(money(cost.total(), currency), money(cost.extra(), currency), murabaha),
                        ui.number(cost.per100()),
                        yearly(cost),
                        ""),
                ui.text(murabaha ? "credit.profit_a_year" : "credit.rate_a_year", ui.percent(offer.percent())),
                List.of(),
                null,
                "",
                schedule(cost, currency));
    }

    private List<String> total(String total, String extra, boolean murabaha) {
        return List.of(total, ui.text(murabaha ? "credit.of_it_profit" : "credit.of_it_interest", extra));
    }

    private String terms(@Nullable Case of) {
        return of == null ? "" : ui.of(of.name());
    }

    CostPage.Other other(Quote quote, Wish wish) {
        var programme = quote.programme();
        List<String> reasons = switch (quote) {
            case Quote.Priced _ -> List.of();
            case Quote.NotKnown it -> unknown(it.unknown());
            case Quote.OutOfLimits it ->
                it.limits().stream()
                        .map(limit -> ui.text("credit.limit." + limit.kind().code(), value(limit, wish)))
                        .toList();
            case Quote.OtherCurrency it -> List.of(ui.text("credit.other_currency", currency(ui, it.currency())));
        };
        var of = quote instanceof Quote.OutOfLimits out ? out.of() : null;
        return new CostPage.Other(programme.id(), ui.of(programme.name()), terms(of), chip(programme), reasons);
    }

    String wish(Wish wish) {
        return ui.text(
                "credit.wish",
                money(wish.amount(), wish.currency()),
                ui.measure(BigDecimal.valueOf(wish.months()), MeasureUnit.MONTH));
    }

    /** In the glossary's word where it has one, else as CLDR names it. */
    static String currency(Ui ui, String code) {
        var key = "credit.currency." + code;
        return ui.messages().has(ui.language(), key)
                ? ui.text(key)
                : Currency.getInstance(code).getName(ui.language().locale(), Currency.LONG_NAME, null);
    }

    private static String address(Programme programme, Wish wish) {
        return "/cost?amount=%s&currency=%s&months=%d&programme=%s"
                .formatted(wish.amount().toPlainString(), wish.currency(), wish.months(), programme.id());
    }

    private String money(BigDecimal amount, String currency) {
        return ui.money(amount, currency);
    }

    private String rate(Quote.Priced quote, boolean murabaha) {
        var rate = quote.rate();
        var percent = bounded(rate.bound(), ui.percent(rate.from()), rate.to() == null ? null : ui.percent(rate.to()));
        var said = ui.text(murabaha ? "credit.profit_a_year" : "credit.rate_a_year", percent);
        var parameter = rate.parameter();
        var base = rate.base();
        return parameter == null || base == null
                ? said
                : said + " "
                        + ui.text(
                                "credit.base_rate",
                                ui.of(parameter.label()),
                                ui.percent(base.value()),
                                ui.date(base.from()));
    }

    private List<String> monthly(Quote.Priced quote) {
        var currency = quote.wish().currency();
        return monthly(quote.shown(), range(quote, it -> money(it.monthly(), currency)), currency);
    }

    private List<String> monthly(Cost cost, String usual, String currency) {
        var lines = new ArrayList<String>();
        lines.add(usual);
        var inGrace = cost.inGrace();
        if (inGrace != null) {
            lines.add(ui.text("credit.in_grace", ui.measure(grace(cost), MeasureUnit.MONTH), money(inGrace, currency)));
        }
        // What differs by coins is in the schedule; here it would only make the eye work.
        if (cost.last().subtract(cost.monthly()).abs().compareTo(BigDecimal.ONE) >= 0) {
            lines.add(ui.text("credit.last", money(cost.last(), currency)));
        }
        return lines;
    }

    private static BigDecimal grace(Cost cost) {
        return BigDecimal.valueOf(cost.instalments().stream()
                .filter(it -> it.month() > 0)
                .takeWhile(it -> it.principal().signum() == 0)
                .count());
    }

    private String yearly(Cost cost) {
        var yearly = cost.yearly();
        return yearly == null ? ui.text("credit.no_yearly") : ui.percent(yearly);
    }

    private String range(Quote.Priced quote, Function<Cost, String> figure) {
        var most = quote.most();
        return bounded(quote.bound(), figure.apply(quote.least()), most == null ? null : figure.apply(most));
    }

    private String bounded(Bound bound, String least, @Nullable String most) {
        var greatest = most == null ? "" : most;
        return switch (bound) {
            case EXACT -> least;
            case AT_LEAST -> ui.text("credit.bound.atLeast", least);
            case AT_MOST -> least.equals(greatest) ? least : ui.text("credit.bound.atMost", greatest);
            case BETWEEN -> least.equals(greatest) ? least : ui.text("credit.bound.between", least, greatest);
        };
    }

    private List<String> notes(Quote.Priced quote) {
        return Stream.concat(
                        unknown(quote.unknown()).stream(),
                        quote.sometimes().stream()
                                .map(it ->
                                        ui.text("credit.sometimes." + it.kind().code(), value(it, quote.wish()))))
                .toList();
    }

    private String missing(List<Unknown> unknown) {
        return wording.and(
                ui,
                unknown.stream()
                        .map(it -> ui.text("credit.missing." + it.code()))
                        .toList());
    }

    private List<String> unknown(List<Unknown> unknown) {
        return unknown.stream()
                .map(it -> ui.text("credit.unknown." + it.code()))
                .toList();
    }

    private String value(Limit limit, Wish wish) {
        var stated = wording.quantity(ui, limit.value(), limit.unit());
        var converted = limit.converted();
        return converted == null ? stated : ui.text("credit.converted", stated, money(converted, wish.currency()));
    }

    private String chip(Programme programme) {
        var lifecycle = programme.lifecycle();
        return switch (lifecycle) {
            case HISTORIC, SUSPENDED -> ui.text("credit.lifecycle." + lifecycle.code());
            case ACTIVE, ANNOUNCED, UNKNOWN ->
                programme.isClosed(today)
                        ? ui.text("credit.lifecycle.closed")
                        : lifecycle == Lifecycle.ANNOUNCED ? ui.text("credit.lifecycle.announced") : "";
        };
    }

    /** Of the rate, if it names one; else the first. */
    private SourceLine source(Quote.Priced quote) {
        var provenance = quote.programme().provenance();
        var of = quote.of();
        var rate = quote.programme().terms().rate();
        var number = of != null && of.source() != null
                ? of.source()
                : rate == null || rate.source() == null ? Integer.valueOf(1) : rate.source();
        return SourceLine.of(ui, provenance.sources().get(number - 1), provenance.confidence());
    }

    private List<Line> schedule(Cost cost, String currency) {
        return cost.instalments().stream()
                .map(it -> new Line(
                        it.month() == 0 ? ui.text("credit.at_start") : ui.number(it.month()),
                        money(it.payment(), currency),
                        money(it.principal(), currency),
                        money(it.interest(), currency),
                        money(it.fee(), currency)))
                .toList();
    }
}
