package org.banu.data;

import java.util.Comparator;

/**
 * Something wrong in the data: where, and why.
 *
 * @param file below the data folder, with slashes
 * @param line from 1
 * @param reason a sentence
 */
public record Finding(String file, int line, String reason) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line).thenComparing(Finding::reason);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line: reason}, which editors can follow. */
    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, reason);
    }
}
