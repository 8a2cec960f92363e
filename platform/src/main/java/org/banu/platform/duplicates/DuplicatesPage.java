package org.banu.platform.duplicates;

import java.util.List;
import org.banu.platform.web.Problem;

/**
 * Pairs that an officer decides about.
 *
 * @param waiting how many there are in all
 * @param words that one of the names has; empty for all
 */
record DuplicatesPage(int waiting, String words, List<Line> pairs, List<Gone> merged, List<Problem> problems) {

    DuplicatesPage {
        pairs = List.copyOf(pairs);
        merged = List.copyOf(merged);
        problems = List.copyOf(problems);
    }

    /**
     * A pair.
     *
     * @param likeness in percent
     * @param grounds what spoke for and against it, in words
     * @param rows what both tell, side by side
     * @param mergeable whether no two people keep them
     */
    record Line(
            String one,
            String other,
            String oneName,
            String otherName,
            String likeness,
            List<String> grounds,
            List<Row> rows,
            boolean mergeable) {

        Line {
            grounds = List.copyOf(grounds);
            rows = List.copyOf(rows);
        }
    }

    /** What both tell of one thing; empty where one doesn't. */
    record Row(String what, String one, String other) {}

    /** One that was merged. */
    record Gone(String id, String name, String kept, String when, String reason) {}
}
