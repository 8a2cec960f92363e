package org.banu.index;

/** How the scores of a group become one: a weighted mean of one of the three classical kinds, weights summing to 1. */
public enum Aggregation {
    /** {@code Σ w·x}: a lead in one place makes up fully for a lag in another. */
    ARITHMETIC,
    /** {@code Π x^w}: makes up in part; 0 if any score is 0. */
    GEOMETRIC,
    /** {@code 1 / Σ w/x}: makes up least; 0 if any score is 0. */
    HARMONIC
}
