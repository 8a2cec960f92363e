package org.banu.benchmarks;

import java.util.Arrays;
import org.banu.eligibility.Verdict;

/** The verdicts on some people, two bits each: where every way of screening writes, so that all can be compared. */
final class Marks {

    private final int words;
    /** Bits of the last word that belong to programmes; the others stay 0. */
    private final long used;

    private final long[] not;
    private final long[] undecided;

    Marks(int people, int programmes) {
        words = (programmes + 63) / 64;
        used = -1L >>> -programmes;
        not = new long[Math.multiplyExact(people, words)];
        undecided = new long[not.length];
    }

    int words() {
        return words;
    }

    long[] not() {
        return not;
    }

    long[] undecided() {
        return undecided;
    }

    void put(int person, int programme, Verdict verdict) {
        var word = person * words + (programme >> 6);
        var bit = 1L << programme;
        not[word] = verdict == Verdict.NOT ? not[word] | bit : not[word] & ~bit;
        undecided[word] = verdict == Verdict.UNDECIDED ? undecided[word] | bit : undecided[word] & ~bit;
    }

    /** Leaves what no verdict looks like, so that nobody is taken to have written what another wrote before. */
    void clear() {
        Arrays.fill(not, -1);
        Arrays.fill(undecided, -1);
        for (var last = words - 1; last < not.length; last += words) {
            not[last] = used;
            undecided[last] = used;
        }
    }

    /** Whether the first people have the same verdicts here and there. */
    boolean agrees(Marks other, int people) {
        var end = people * words;
        return Arrays.equals(not, 0, end, other.not, 0, end)
                && Arrays.equals(undecided, 0, end, other.undecided, 0, end);
    }

    /** Whether one person has the same verdicts here as the only one there. */
    boolean agrees(int person, Marks one) {
        var from = person * words;
        return Arrays.equals(not, from, from + words, one.not, 0, words)
                && Arrays.equals(undecided, from, from + words, one.undecided, 0, words);
    }
}
