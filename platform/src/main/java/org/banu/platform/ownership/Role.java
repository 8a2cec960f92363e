package org.banu.platform.ownership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person does in an entity.
 *
 * @param from the first day; null if it isn't known
 * @param to the last day; null while it lasts
 */
public record Role(
        String person,
        String in,
        Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Who directs runs it from day to day, unless a chief executive is named. */
    public enum Kind {
        CHIEF_EXECUTIVE,
        DIRECTOR,
        BOARD_MEMBER,
        SIGNATORY
    }

    /** Whether it lasts on a day, its first and its last included. */
    public boolean isHeld(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
    }
}
