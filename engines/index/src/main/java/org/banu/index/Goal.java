package org.banu.index;

/** What an economy is to reach. */
public sealed interface Goal {

    /** A score of the root, at least. */
    record Score(double score) implements Goal {}

    /**
     * A rank, or a better one, while the others stay where they are.
     *
     * @param rank from 1
     */
    record Rank(int rank) implements Goal {}
}
