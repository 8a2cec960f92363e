package org.banu.index;

/**
 * How sure a rank is.
 *
 * @param rank as the method has it
 * @param low a twentieth of the draws lie at or before this better rank
 * @param median of the draws
 * @param high a twentieth of the draws lie at or beyond this worse rank
 */
public record RankInterval(String economy, int rank, int low, int median, int high) {}
