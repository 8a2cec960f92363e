package org.banu.data;

import org.jspecify.annotations.Nullable;

/**
 * For how long a loan runs, in months; null for what the source does not say.
 *
 * @param grace months at the beginning in which no principal is paid
 */
public record Months(
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Integer grace) {}
