package org.banu.benchmarks;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * One way of screening, as it is timed.
 *
 * @param people screened in one run
 * @param runs in a row that are timed together, so that short ones take long enough
 * @param processor time used outside this process so far
 * @param checked whether it gives verdicts, which must then equal ours
 */
record Way(Task task, String name, int people, int runs, Body body, Supplier<Duration> processor, boolean checked) {

    /** What is screened; ratios are taken within one of them, to its first way. */
    enum Task {
        ONE("One profile"),
        MANY("Many profiles");

        private final String title;

        Task(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Screens everybody once. */
    @FunctionalInterface
    interface Body {
        void run(Marks marks) throws Exception;
    }

    static Way of(Task task, String name, int people, int runs, Body body) {
        return new Way(task, name, people, runs, body, () -> Duration.ZERO, true);
    }

    Way with(Supplier<Duration> processor) {
        return new Way(task, name, people, runs, body, processor, checked);
    }

    /** The same for what gives something else than verdicts. */
    Way unchecked() {
        return new Way(task, name, people, runs, body, processor, false);
    }
}
