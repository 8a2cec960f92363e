package org.banu.data;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact was read.
 *
 * @param url null when the source has no known address
 * @param date when it was published; null when it does not say
 */
public record Source(
        String title, @Nullable String url, @Nullable RoughDate date) {}
