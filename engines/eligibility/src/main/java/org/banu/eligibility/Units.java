package org.banu.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units of money and how they convert, by day. Nothing converts unless it says so: currencies are never mixed silently.
 *
 * @param names every unit in which money may be stated
 */
public record Units(Set<String> names, List<Rate> rates) {

    /**
     * From a day on, until the next rate of the same two units: 1 {@code from} = {@code factor} {@code to}.
     *
     * @param until the last day; null if it holds until the next rate
     */
    public record Rate(
            String from,
            String to,
            BigDecimal factor,
            LocalDate since,
            @Nullable LocalDate until) {

        public Rate {
            if (factor.signum() <= 0) {
                throw new IllegalArgumentException(
                        "The rate from %s to %s since %s must be positive, not %s.".formatted(from, to, since, factor));
            }
            if (from.equals(to) || (until != null && until.isBefore(since))) {
                throw new IllegalArgumentException(
                        "A rate from %s to %s can't hold from %s until %s.".formatted(from, to, since, until));
            }
        }
    }

    public Units {
        names = Value.sorted(names);
        rates = List.copyOf(rates);
        var seen = new HashSet<List<Object>>();
        for (var rate : rates) {
            if (!names.contains(rate.from) || !names.contains(rate.to)) {
                throw new IllegalArgumentException(
                        "The rate from '%s' to '%s' has an unknown unit.".formatted(rate.from, rate.to));
            }
            if (!seen.add(List.of(rate.from, rate.to, rate.since))) {
                throw new IllegalArgumentException(
                        "Two rates from %s to %s since %s.".formatted(rate.from, rate.to, rate.since));
            }
        }
    }

    /** Units that don't convert. */
    public static Units of(String... names) {
        return new Units(Set.of(names), List.of());
    }

    /** The rate that holds on a day, in this direction only. */
    public Optional<Rate> find(String from, String to, LocalDate on) {
        return rates.stream()
                .filter(it -> it.from.equals(from) && it.to.equals(to) && !it.since.isAfter(on))
                .max(Comparator.comparing(Rate::since))
                .filter(it -> it.until == null || !it.until.isBefore(on));
    }
}
