package org.banu.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to apply.
 *
 * @param channels ids of the vocabulary's channels; empty when unknown
 * @param url null when unknown
 * @param phone null when unknown
 */
public record Apply(
        List<String> channels,
        @Nullable String url,
        @Nullable String phone) {

    public Apply {
        channels = List.copyOf(channels);
    }
}
