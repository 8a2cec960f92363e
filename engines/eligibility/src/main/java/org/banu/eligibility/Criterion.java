package org.banu.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a programme while it was in effect.
 *
 * @param id within its rule set
 * @param from the first day; null if it always was in effect
 * @param to the last day; null if it has no end
 * @param source which of the programme's sources says so, from 1
 */
public record Criterion(
        String id,
        Condition condition,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int source) {

    /** Without dates. */
    public Criterion(String id, Condition condition, int source) {
        this(id, condition, null, null, source);
    }

    public boolean inEffect(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
    }
}
