package org.banu.index;

/**
 * An indicator that may be moved, and what that costs: {@code cost · |change| / range}.
 *
 * @param lowest value it may come to, in its unit
 * @param highest value it may come to, in its unit
 * @param range in its unit, above 0: what counts as a whole step from one end to the other
 * @param cost of one range, above 0
 */
public record Lever(String indicator, double lowest, double highest, double range, double cost) {}
