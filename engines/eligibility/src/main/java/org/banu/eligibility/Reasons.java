package org.banu.eligibility;

/**
 * The status of every criterion in effect for the profile judged last by a {@link Sieve}; each thread needs its own.
 *
 * <p>Criteria are numbered through, rule set after rule set; see {@link Sieve#firstCriterion}. The sets have criterion i in
 * bit i % 64 of word i / 64; those in none of them are met.
 */
public final class Reasons {

    private final Sieve sieve;
    private final IntervalTables.Sheet favoured;
    private final IntervalTables.Sheet neutral;
    private final long[] provider;

    Reasons(Sieve sieve, IntervalTables.Sheet favoured, IntervalTables.Sheet neutral) {
        this.sieve = sieve;
        this.favoured = favoured;
        this.neutral = neutral;
        this.provider = new long[favoured.fails.length];
    }

    IntervalTables.Sheet favoured() {
        return favoured;
    }

    IntervalTables.Sheet neutral() {
        return neutral;
    }

    /** Marks what is settled only if the provider decides in her favour. */
    void weigh() {
        var asked = sieve.asksProvider();
        for (var i = 0; i < asked.length; i++) {
            var number = asked[i];
            var bit = 1L << number;
            var settled = IntervalTables.truth(favoured.fails, favoured.unsure, number)
                    != IntervalTables.truth(neutral.fails, neutral.unsure, i);
            provider[number >> 6] = settled ? provider[number >> 6] | bit : provider[number >> 6] & ~bit;
        }
    }

    /** How many criteria of a rule set are in effect on the day. */
    public int size(int ruleSet) {
        return sieve.firstCriterion(ruleSet + 1) - sieve.firstCriterion(ruleSet);
    }

    /**
     * The status of one criterion.
     *
     * @param ruleSet its place in the rulebook, from 0
     * @param criterion its place among those in effect, from 0, as in the trace of a {@link Screening}
     */
    public Status get(int ruleSet, int criterion) {
        return get(sieve.firstCriterion(ruleSet) + criterion);
    }

    /** The status of the criterion with a number. */
    public Status get(int number) {
        if ((provider[number >> 6] >>> number & 1) == 1) {
            return Status.PROVIDER_DECIDES;
        }
        return switch (IntervalTables.truth(favoured.fails, favoured.unsure, number)) {
            case FALSE -> Status.NOT_MET;
            case UNKNOWN -> Status.UNKNOWN;
            case TRUE -> Status.MET;
        };
    }

    /** Criteria that aren't met. */
    public long[] notMet() {
        return favoured.fails.clone();
    }

    /** Criteria of which it isn't known. */
    public long[] unknown() {
        return favoured.unsure.clone();
    }

    /** Criteria that the provider decides. */
    public long[] providerDecides() {
        return provider.clone();
    }
}
