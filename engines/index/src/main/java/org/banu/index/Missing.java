package org.banu.index;

/** What happens where an economy has no value for an indicator. */
public enum Missing {
    /** The weights of what is there are raised, within the group, to sum to 1; an empty group is missing in its turn. */
    RENORMALISE,
    /** The economy gets no score. */
    EXCLUDE,
    /** The indicator's score is 0. */
    ZERO,
    /** The mean of the values that the scored economies have; the result flags it. */
    IMPUTE_MEAN,
    /** The median of the values that the scored economies have; the result flags it. */
    IMPUTE_MEDIAN
}
