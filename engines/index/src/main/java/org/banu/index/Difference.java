package org.banu.index;

/**
 * What an indicator brings to the difference between two scores.
 *
 * @param from score of the indicator on the first side; NaN if there is none
 * @param to score of the indicator on the second side; NaN if there is none
 * @param amount of the difference, second minus first; the amounts of all indicators sum to it
 */
public record Difference(String indicator, double from, double to, double amount) {}
