package org.banu.data;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to apply.
 *
 * @param channels ids of the vocabulary's channels; empty when unknown
 * @param url null when unknown
 * @param phone null when unknown
 * @param closes the last day to apply; null when there is none or it is unknown
 */
public record Apply(
        List<String> channels,
        @Nullable String url,
        @Nullable String phone,
        @Nullable LocalDate closes) {

    public Apply {
        channels = List.copyOf(channels);
    }

    /** Whether it is known that nobody can apply any more on a day. */
    public boolean isClosed(LocalDate day) {
        return closes != null && closes.isBefore(day);
    }
}
