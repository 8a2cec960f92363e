package org.banu.cli;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, line by line: the first of them in words, the others as a number. */
final class Findings {

    /** What fits a screen; who has mended these runs it again. */
    private static final int SHOWN = 20;

    private final String file;
    private final List<String> shown = new ArrayList<>();
    private long count;

    Findings(String file) {
        this.file = file;
    }

    /**
     * @param line from 1
     * @param column from 1
     */
    void add(long line, int column, String reason) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add("%s:%d: column %d: %s".formatted(file, line, column, reason));
        }
    }

    long count() {
        return count;
    }

    /** All that is shown, a line each, with the number of the others at the end. */
    String text() {
        var lines = new ArrayList<>(shown);
        if (count > shown.size()) {
            lines.add("… and %,d more.".formatted(count - shown.size()));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
