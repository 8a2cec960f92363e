package org.banu.platform.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in a list, as far as it is shown on the page.
 *
 * @param wrong the first cells with something wrong
 * @param alike the first lines that look like one business with an earlier one
 * @param alikeLines how many such lines there are
 * @param failure why the file can't be read at all, or on; empty where it can
 */
record Findings(List<Wrong> wrong, List<Alike> alike, int alikeLines, List<Failure> failure) {

    static final Findings NONE = new Findings(List.of(), List.of(), 0, List.of());

    /** What fits on a page; all of it is in the file to mend. */
    private static final int MOST = 50;

    Findings {
        wrong = List.copyOf(wrong);
        alike = List.copyOf(alike);
        failure = List.copyOf(failure);
    }

    /**
     * A cell with something wrong.
     *
     * @param field of a business
     * @param header empty where the list has no such column
     * @param key of the message that says what to do
     */
    record Wrong(int line, String field, String header, String key, List<Object> arguments) {
        Wrong {
            arguments = List.copyOf(arguments);
        }
    }

    /** Two lines that look like one business. */
    record Alike(int line, int earlier) {}

    /** Why there is no going on. */
    record Failure(String key, List<Object> arguments) {
        Failure {
            arguments = List.copyOf(arguments);
        }
    }

    Findings and(List<Wrong> others, List<Alike> likewise) {
        return new Findings(first(wrong, others), first(alike, likewise), alikeLines + likewise.size(), failure);
    }

    Findings failed(Failure reason) {
        return new Findings(wrong, alike, alikeLines, List.of(reason));
    }

    private static <T> List<T> first(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).limit(MOST).toList();
    }
}
