package org.banu.eligibility;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The status of every criterion in effect for the profile judged last by a {@link Sieve}; each thread needs its own.
 *
 * <p>Criteria are numbered through, rule set after rule set; see {@link Sieve#firstCriterion}. The sets have criterion i in
 * bit i % 64 of word i / 64; those in none of them are met.
 */
public final class Reasons {

    private static final List<Status> STATUSES = List.of(Status.values());

    /** Each bit of a byte in a byte of its own, the lowest first. */
    private static final long[] SPREAD =
            LongStream.range(0, 256).map(Reasons::spread).toArray();

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

    private static long spread(long bits) {
        return Long.expand(bits, 0x0101_0101_0101_0101L);
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
        return STATUSES.get(place(number));
    }

    private int place(int number) {
        var word = number >> 6;
        return (int) ((first(word) >>> number & 1) + 2 * (second(word) >>> number & 1));
    }

    /** Of 64 criteria, what counts 1 in the place of a status: not met, or for the provider to decide. */
    private long first(int word) {
        return favoured.fails[word] | provider[word];
    }

    /** Likewise what counts 2: unknown, or for the provider to decide. */
    private long second(int word) {
        return favoured.unsure[word] | provider[word];
    }

    /**
     * Writes the status of every criterion in effect, as its place in {@link Status} from 0.
     *
     * @param statuses as many as {@link Sieve#criteria}, or more, which are left alone
     */
    public void copyTo(byte[] statuses) {
        var size = sieve.criteria();
        var at = 0;
        for (; at + Long.BYTES <= size; at += Long.BYTES) {
            var first = (int) (first(at >> 6) >>> at) & 0xFF;
            var second = (int) (second(at >> 6) >>> at) & 0xFF;
            EIGHT.set(statuses, at, SPREAD[first] + 2 * SPREAD[second]);
        }
        for (; at < size; at++) {
            statuses[at] = (byte) place(at);
        }
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
