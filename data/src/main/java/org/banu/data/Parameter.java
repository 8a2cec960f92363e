package org.banu.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that the law or a central bank sets anew from time to time, such as an index or a base rate.
 *
 * @param country ISO 3166-1
 * @param kind what it counts
 * @param unit of its values: a currency, or {@code percent}
 * @param values by date, the earliest first
 */
public record Parameter(String id, String country, Kind kind, String unit, Text label, List<Dated> values) {

    public Parameter {
        values = values.stream().sorted(Comparator.comparing(Dated::from)).toList();
    }

    /** What a parameter is for. */
    public enum Kind implements Coded {
        /** A unit in which amounts are stated; its values are worth one of it. */
        UNIT,
        /** Percent a year, on which other rates are built. */
        RATE
    }

    /**
     * One value.
     *
     * @param from the first day
     * @param to the last day; null until the next value
     */
    public record Dated(LocalDate from, @Nullable LocalDate to, BigDecimal value, Source source) {}

    /** The value on a day; empty before the first one and where none is known. */
    public Optional<Dated> on(LocalDate day) {
        return values.stream()
                .filter(it -> !it.from().isAfter(day))
                .reduce((_, later) -> later)
                .filter(it -> it.to() == null || !it.to().isBefore(day));
    }
}
