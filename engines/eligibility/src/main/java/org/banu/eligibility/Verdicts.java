package org.banu.eligibility;

/** The verdicts of all rule sets of a {@link Sieve} on the profile judged last; each thread needs its own. */
public final class Verdicts {

    private final IntervalTables.Sheet sheet;

    Verdicts(IntervalTables.Sheet sheet) {
        this.sheet = sheet;
    }

    IntervalTables.Sheet sheet() {
        return sheet;
    }

    /** The verdict of one rule set, by its place in the rulebook from 0. */
    public Verdict get(int ruleSet) {
        return Verdict.of(IntervalTables.truth(sheet.fails, sheet.unsure, ruleSet));
    }

    /** Rule sets whose verdict is {@link Verdict#NOT}: bit i % 64 of word i / 64 for the rule set at place i. */
    public long[] not() {
        return sheet.fails.clone();
    }

    /** Rule sets whose verdict is {@link Verdict#UNDECIDED}, in the same form. */
    public long[] undecided() {
        return sheet.unsure.clone();
    }

    /**
     * Writes {@link #not} and {@link #undecided} into parts of larger arrays.
     *
     * @param at where they begin in both
     */
    public void copyTo(long[] not, long[] undecided, int at) {
        System.arraycopy(sheet.fails, 0, not, at, sheet.fails.length);
        System.arraycopy(sheet.unsure, 0, undecided, at, sheet.unsure.length);
    }
}
