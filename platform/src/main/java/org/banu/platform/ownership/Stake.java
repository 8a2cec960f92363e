package org.banu.platform.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A direct share that one party holds in an entity.
 *
 * @param owner id of a person or an entity
 * @param of id of the entity owned
 * @param percent above 0, at most 100; null if it isn't disclosed
 * @param from the first day; null if it isn't known
 * @param to the last day; null while it lasts
 */
public record Stake(
        String owner,
        String of,
        @Nullable BigDecimal percent,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whether it lasts on a day, its first and its last included. */
    public boolean isHeld(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
    }
}
