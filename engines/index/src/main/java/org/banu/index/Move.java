package org.banu.index;

/**
 * What a scenario does to one economy.
 *
 * @param scoreBefore NaN if it had none
 * @param scoreAfter NaN if it has none
 * @param rankBefore from 1; 0 if it had none
 * @param rankAfter from 1; 0 if it has none
 */
public record Move(String economy, double scoreBefore, double scoreAfter, int rankBefore, int rankAfter) {}
