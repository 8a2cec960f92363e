package org.banu.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a rate or a time goes.
 *
 * @param from null when it is open or not known, as for a formula
 * @param to null when it is open or not known
 */
record CaseSpan(@Nullable BigDecimal from, @Nullable BigDecimal to) {

    static CaseSpan ofRate(Item rate) {
        var percent = number(rate, "percent");
        return switch (rate.get("kind").text()) {
            case "fixed" -> new CaseSpan(percent, percent);
            case "upTo" -> new CaseSpan(BigDecimal.ZERO, percent);
            case "from" -> new CaseSpan(percent, null);
            case "range" -> new CaseSpan(number(rate, "from"), number(rate, "to"));
            default -> new CaseSpan(null, null);
        };
    }

    /** Only how long it may be: a case may start later or earlier than the rest. */
    static CaseSpan ofMonths(Item months) {
        return new CaseSpan(null, number(months, "max"));
    }

    /** Whether no known end of another lies outside of it. */
    boolean holds(CaseSpan other) {
        var below = from != null && other.from != null && other.from.compareTo(from) < 0;
        var above = to != null && other.to != null && other.to.compareTo(to) > 0;
        return !below && !above;
    }

    private static @Nullable BigDecimal number(Item item, String field) {
        return item.find(field)
                .filter(it -> it.scalar() instanceof BigDecimal)
                .map(Item::number)
                .orElse(null);
    }
}
