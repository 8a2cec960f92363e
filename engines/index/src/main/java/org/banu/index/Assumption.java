package org.banu.index;

/** What a maker of an index has to decide, or measures with an error, and so could be otherwise. */
public enum Assumption {
    WEIGHTS(0),
    ROUNDING(1),
    NORMALISATION(2),
    AGGREGATION(3),
    MISSING(4);

    /** Number of its random numbers; to change it changes the results of every seed. */
    final int stream;

    Assumption(int stream) {
        this.stream = stream;
    }
}
