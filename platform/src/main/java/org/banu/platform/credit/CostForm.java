package org.banu.platform.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banu.data.Programme;
import org.banu.data.Repayment;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, and finds all that is wrong with it at once. */
final class CostForm {

    static final int MOST_MONTHS = 360;
    static final int MOST_PROGRAMMES = 4;
    static final BigDecimal GREATEST_AMOUNT = BigDecimal.TEN.pow(12);

    /** The plans of an offer. What a group agrees on is flat in the calculation, so it is not offered twice. */
    static final List<Repayment> PLANS =
            List.of(Repayment.ANNUITY, Repayment.EQUAL_PRINCIPAL, Repayment.FLAT, Repayment.MURABAHA);

    private static final BigDecimal GREATEST_PERCENT = BigDecimal.valueOf(1_000);

    private final Credit credit;
    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();

    private CostForm(Credit credit, Typed typed) {
        this.credit = credit;
        this.typed = typed;
    }

    static Asked read(Credit credit, Typed typed) {
        return new CostForm(credit, typed).read();
    }

    private Asked read() {
        var currency = currency();
        var amount = amount(currency);
        var months = months();
        var chosen = chosen();
        var offer = typed.hasOffer() ? offer(amount) : null;
        if (!problems.isEmpty() || amount == null || months == null || currency == null) {
            return new Asked.Invalid(problems);
        }
        return new Asked.Understood(new Wish(amount, currency, months), chosen, offer);
    }

    private @Nullable String currency() {
        if (!credit.currencies().contains(typed.currency())) {
            problems.add(new Problem("currency", "credit.wrong.currency"));
            return null;
        }
        return typed.currency();
    }

    /** More digits after the point than the money has coins is refused: "500.000" may mean 500 or half a million. */
    private @Nullable BigDecimal amount(@Nullable String currency) {
        var digits = currency == null ? 0 : Pricing.digits(currency);
        var amount = Numbers.read(typed.amount())
                .filter(it -> it.signum() > 0 && it.compareTo(GREATEST_AMOUNT) <= 0)
                .filter(it -> currency == null || it.scale() <= digits);
        if (amount.isEmpty()) {
            // It stands first in the form, though it needs the currency to be read.
            problems.addFirst(new Problem("amount", "credit.wrong.amount"));
        }
        return amount.orElse(null);
    }

    private @Nullable Integer months() {
        var months = Numbers.read(typed.months())
                .filter(it -> it.stripTrailingZeros().scale() <= 0)
                .filter(it -> it.signum() > 0 && it.compareTo(BigDecimal.valueOf(MOST_MONTHS)) <= 0);
        if (months.isEmpty()) {
            problems.add(new Problem("months", "credit.wrong.months", MOST_MONTHS));
        }
        return months.map(BigDecimal::intValue).orElse(null);
    }

    private List<Programme> chosen() {
        if (typed.programmes().size() > MOST_PROGRAMMES) {
            problems.add(new Problem("programme", "credit.wrong.programmes", MOST_PROGRAMMES));
            return List.of();
        }
        var chosen = typed.programmes().stream().map(credit::find).toList();
        if (chosen.stream().anyMatch(Optional::isEmpty)) {
            problems.add(new Problem("programme", "credit.wrong.programme"));
        }
        return chosen.stream().flatMap(Optional::stream).distinct().toList();
    }

    private Asked.@Nullable Offer offer(@Nullable BigDecimal amount) {
        var percent = Numbers.read(typed.offerRate()).filter(it -> it.compareTo(GREATEST_PERCENT) <= 0);
        if (percent.isEmpty()) {
            problems.add(new Problem("offerRate", "credit.wrong.rate"));
        }
        var plan = plan(typed.offerPlan().isEmpty() ? Repayment.ANNUITY.code() : typed.offerPlan());
        if (plan.isEmpty()) {
            problems.add(new Problem("offerPlan", "credit.wrong.plan"));
        }
        var fee = typed.offerFee().isEmpty() ? Optional.of(BigDecimal.ZERO) : Numbers.read(typed.offerFee());
        if (fee.filter(it -> amount == null || it.compareTo(amount) < 0).isEmpty()) {
            problems.add(new Problem("offerFee", "credit.wrong.fee"));
        }
        return percent.isPresent() && plan.isPresent() && fee.isPresent()
                ? new Asked.Offer(percent.get(), plan.get(), fee.get())
                : null;
    }

    private static Optional<Repayment> plan(String code) {
        return Arrays.stream(Repayment.values())
                .filter(it -> it.code().equals(code))
                .findFirst();
    }
}
