package org.banu.eligibility;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Screens a stream of people against all rule sets of a book on one day: the same verdicts as {@link Screening}.
 *
 * <p>Method: people are taken {@value #CHUNK} at a time and stood side by side; each distinct test, and each distinct
 * condition over tests, is evaluated once for all of them, as a bit set of those for whom it is true and one of those for
 * whom it is false. Bound: distinct conditions × people / 64 words written, all in the second-level cache, and memory
 * for one chunk however long the stream. Source: columnar selection by bit maps, O'Neil and Quass, SIGMOD 1997.
 */
public final class Bulk {

    private static final int CHUNK = 1024;

    private final Sieve sieve;
    private final BitProgram program;

    private Bulk(Sieve sieve, LocalDate date) {
        this.sieve = sieve;
        var numbers = new LinkedHashMap<Condition.Test, Integer>();
        sieve.leaves().tests().forEach(it -> numbers.put(it, numbers.size()));
        List<Node> roots = sieve.rulebook().ruleSets().stream()
                .map(it -> Node.of(it.inEffect(date), numbers))
                .toList();
        program = new BitProgram(roots, sieve.leaves());
    }

    /** Prepares all rule sets of a book for a day. */
    public static Bulk of(Rulebook rulebook, LocalDate date) {
        return new Bulk(Sieve.of(rulebook, date), date);
    }

    /**
     * Screens people one chunk after another, in their order.
     *
     * @param sink takes the verdicts on each chunk; they are overwritten by the next
     * @param progress is told after each chunk how many people are done
     * @return how many there were
     * @throws Malformed at the first profile that doesn't pass its check; earlier chunks are already with the sink
     */
    public long screen(Iterator<Profile> profiles, Consumer<Batch> sink, LongConsumer progress) {
        var width = sieve.leaves().codings().size();
        var codes = new long[CHUNK * width];
        var run = program.run(CHUNK / Long.SIZE);
        var done = 0L;
        while (profiles.hasNext()) {
            var size = 0;
            while (size < CHUNK && profiles.hasNext()) {
                var profile = profiles.next();
                sieve.rulebook().require(profile);
                System.arraycopy(sieve.codes(profile), 0, codes, size * width, width);
                size++;
            }
            run.evaluate(codes, size);
            sink.accept(new Batch(done, size, run));
            done += size;
            progress.accept(done);
        }
        return done;
    }

    /** The verdicts on some people who follow one another; good until the next batch comes. */
    public static final class Batch {

        private final long first;
        private final int size;
        private final BitProgram.Run run;

        Batch(long first, int size, BitProgram.Run run) {
            this.first = first;
            this.size = size;
            this.run = run;
        }

        /** The place of the first of them in the whole stream, from 0. */
        public long first() {
            return first;
        }

        public int size() {
            return size;
        }

        /**
         * One verdict.
         *
         * @param person the place in the batch, from 0
         * @param ruleSet its place in the rulebook, from 0
         */
        public Verdict get(int person, int ruleSet) {
            return Verdict.of(run.truth(ruleSet, person));
        }
    }
}
