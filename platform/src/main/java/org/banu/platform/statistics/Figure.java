package org.banu.platform.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many businesses there were.
 *
 * @param month for which they were counted, by its first day
 * @param counted the day of the count; null where that was not kept
 * @param country ISO 3166-1 alpha-2
 * @param code of the dimension; empty for what was not told
 * @param count in tens; 0 where it is not shown
 */
public record Figure(
        LocalDate month, @Nullable LocalDate counted, String country, Dimension dimension, String code, int count) {}
