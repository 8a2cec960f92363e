package org.banu.benchmarks;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * One way of doing something, as it is timed.
 *
 * @param items done in one run
 * @param runs in a row that are timed together, so that short ones take long enough
 * @param processor time used outside this process so far
 */
record Way(Task task, String name, int items, int runs, Body body, Supplier<Duration> processor, Check check) {

    /**
     * What is done; ratios are taken within one of them, to its first way.
     *
     * @param item that times are given for, with its article
     * @param items the same as the head of a column
     */
    record Task(String title, String item, String items) {}

    /** Does all of it once. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    /** Compares what came of the runs with what had to; outside the time that is taken. */
    interface Check {

        Check NONE = new Check() {
            @Override
            public void clear() {}

            @Override
            public boolean agrees() {
                return true;
            }
        };

        /** Leaves what no result looks like, so that nothing is taken to be done that another did before. */
        void clear();

        boolean agrees() throws Exception;
    }

    static Way of(Task task, String name, int items, int runs, Body body, Check check) {
        return new Way(task, name, items, runs, body, () -> Duration.ZERO, check);
    }

    Way with(Supplier<Duration> processor) {
        return new Way(task, name, items, runs, body, processor, check);
    }

    /** The same for what gives something else than all the others. */
    Way unchecked() {
        return new Way(task, name, items, runs, body, processor, Check.NONE);
    }
}
