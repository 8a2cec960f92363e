package org.banu.platform.statistics;

import java.time.LocalDate;

/**
 * How many businesses there were.
 *
 * @param month the first day of the month at whose beginning they were counted
 * @param country ISO 3166-1 alpha-2
 * @param code of the dimension; empty for what was not told
 * @param count in tens; 0 where it is not shown
 */
public record Figure(LocalDate month, String country, Dimension dimension, String code, int count) {}
