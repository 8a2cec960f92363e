package org.banu.platform.credit;

import java.util.List;
import org.banu.platform.api.Query;
import org.springframework.util.MultiValueMap;

/** What was typed or chosen, as it was, so that a form never loses it. */
record Typed(
        String amount,
        String currency,
        String months,
        List<String> programmes,
        String offerRate,
        String offerPlan,
        String offerFee) {

    private static final int LONGEST = 100;

    Typed {
        programmes = List.copyOf(programmes);
    }

    static Typed of(MultiValueMap<String, String> parameters) {
        return new Typed(
                first(parameters, "amount"),
                first(parameters, "currency"),
                first(parameters, "months"),
                parameters.getOrDefault("programme", List.of()).stream()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList(),
                first(parameters, "offerRate"),
                first(parameters, "offerPlan"),
                first(parameters, "offerFee"));
    }

    /** What a program asks. */
    static Typed of(Query query) {
        return new Typed(
                query.text("amount", LONGEST),
                query.text("currency", LONGEST),
                query.text("months", LONGEST),
                query.texts("programme", LONGEST),
                query.text("offerRate", LONGEST),
                query.text("offerPlan", LONGEST),
                query.text("offerFee", LONGEST));
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        var value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** Whether anything is asked yet; a programme may be named before that, by a link from its page. */
    boolean asks() {
        return !amount.isEmpty() || !months.isEmpty() || hasOffer();
    }

    boolean hasOffer() {
        return !offerRate.isEmpty() || !offerFee.isEmpty();
    }
}
