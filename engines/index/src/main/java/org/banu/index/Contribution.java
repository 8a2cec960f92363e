package org.banu.index;

/**
 * What an indicator brings to a score.
 *
 * @param weight of the indicator in this economy's score, the weights of missing ones being spread over the others; from 0
 *     to 1, summing to 1 over the indicators that it has
 * @param score of the indicator; NaN if the economy hasn't got one
 * @param amount of the score; the amounts of all indicators sum to it
 */
public record Contribution(String indicator, double weight, double score, double amount) {}
