package org.banu.index;

/** How weights are drawn around those of the method, group by group; they sum to 1 again. */
public sealed interface WeightDraws {

    /** They stay. */
    record Fixed() implements WeightDraws {}

    /**
     * Each weight times a number drawn evenly from {@code 1 − share} to {@code 1 + share}, before they sum to 1.
     *
     * @param share from 0 to below 1
     */
    record Uniform(double share) implements WeightDraws {}

    /**
     * A Dirichlet distribution around the method's weights.
     *
     * @param concentration above 0: the larger, the closer; a weight {@code w} has variance {@code w(1−w)/(c+1)}
     */
    record Dirichlet(double concentration) implements WeightDraws {}
}
