package org.banu.eligibility;

/** The status of every criterion in effect for the profile judged last by a {@link Sieve}; each thread needs its own. */
public final class Reasons {

    private final Sieve sieve;
    private final IntervalTables.Sheet favoured;
    private final IntervalTables.Sheet neutral;

    Reasons(Sieve sieve, IntervalTables.Sheet favoured, IntervalTables.Sheet neutral) {
        this.sieve = sieve;
        this.favoured = favoured;
        this.neutral = neutral;
    }

    IntervalTables.Sheet favoured() {
        return favoured;
    }

    IntervalTables.Sheet neutral() {
        return neutral;
    }

    /** How many criteria of a rule set are in effect on the day. */
    public int size(int ruleSet) {
        return sieve.criteria(ruleSet);
    }

    /**
     * The status of one criterion.
     *
     * @param ruleSet its place in the rulebook, from 0
     * @param criterion its place among those in effect, from 0, as in the trace of a {@link Screening}
     */
    public Status get(int ruleSet, int criterion) {
        var truth = IntervalTables.truth(favoured.fails, favoured.unsure, sieve.conditionOf(ruleSet, criterion));
        var other = sieve.neutralOf(ruleSet, criterion);
        return Status.of(truth, other < 0 ? truth : IntervalTables.truth(neutral.fails, neutral.unsure, other));
    }

    /**
     * Writes the status of every criterion, rule set after rule set.
     *
     * @param into as long as {@link Sieve#criteria}
     */
    public void copyTo(Status[] into) {
        sieve.copyTo(into, favoured, neutral);
    }
}
