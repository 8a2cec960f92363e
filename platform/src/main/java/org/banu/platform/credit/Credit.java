package org.banu.platform.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banu.data.Programme;
import org.banu.data.Repayment;
import org.banu.platform.programmes.Programmes;
import org.springframework.stereotype.Service;

/** What the loans of the catalogue cost, and any other loan beside them. */
@Service
public class Credit {

    private final Programmes programmes;
    private final Pricing pricing;

    Credit(Programmes programmes) {
        this.programmes = programmes;
        this.pricing = new Pricing(programmes.facts());
    }

    /** Programmes under which a loan is taken: those that lend, and those that name the rate of a loan. Past ones last. */
    public List<Programme> list() {
        return programmes.list().stream()
                .filter(Programme::hasPrice)
                .sorted(Comparator.comparing(programmes::isPast))
                .toList();
    }

    /** Those that lend in this currency. */
    public List<Programme> list(String currency) {
        return list().stream()
                .filter(it -> currency(it).filter(currency::equals).isPresent())
                .toList();
    }

    /** By its id, or by that of a near-duplicate; empty if there is none or no loan is taken under it. */
    public Optional<Programme> find(String id) {
        return programmes.facts().find(id).filter(Programme::hasPrice);
    }

    /** All currencies that some programme lends in, by code. */
    public List<String> currencies() {
        return list().stream()
                .flatMap(it -> pricing.currency(it).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The currency of its amounts, else that of its country; empty where neither says one. */
    public Optional<String> currency(Programme programme) {
        return pricing.currency(programme);
    }

    /**
     * Side by side: past ones last, what has a price before what has none, the cheapest first. A programme stands there
     * once for each case in which it costs something else.
     */
    public List<Quote> compare(List<Programme> compared, Wish wish, LocalDate on) {
        return compared.stream()
                .flatMap(it -> pricing.quotes(it, wish, on).stream())
                .sorted(Comparator.comparing((Quote it) -> programmes.isPast(it.programme()))
                        .thenComparingInt(Credit::order)
                        .thenComparing(Credit::total))
                .toList();
    }

    /**
     * A loan that is none of the catalogue's, such as one that she was offered.
     *
     * @param percent a year
     * @param fee paid at the start, in the currency of the wish
     */
    public Cost price(Wish wish, BigDecimal percent, Repayment repayment, BigDecimal fee) {
        return Cost.of(new Loan(
                wish.amount(),
                Pricing.digits(wish.currency()),
                wish.months(),
                0,
                percent,
                repayment,
                List.of(new Loan.Charge(0, fee))));
    }

    private static int order(Quote quote) {
        return switch (quote) {
            case Quote.Priced _ -> 0;
            case Quote.NotKnown _ -> 1;
            case Quote.OutOfLimits _ -> 2;
            case Quote.OtherCurrency _ -> 3;
        };
    }

    private static BigDecimal total(Quote quote) {
        return quote instanceof Quote.Priced priced ? priced.shown().total() : BigDecimal.ZERO;
    }
}
