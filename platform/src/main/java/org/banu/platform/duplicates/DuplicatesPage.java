package org.banu.platform.duplicates;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Pairs that an officer decides about.
 *
 * @param waiting how many there are in all
 * @param words that one of the names has; empty for all
 * @param reason that was typed for the pair with a problem
 */
record DuplicatesPage(
        int waiting, String words, List<Line> pairs, Gones merged, String reason, List<Problem> problems) {

    DuplicatesPage {
        pairs = List.copyOf(pairs);
        problems = List.copyOf(problems);
    }

    /** What is wrong with the reason for this pair; null where nothing is. */
    @Nullable
    Problem problem(Line pair) {
        return Problem.of(problems, "reason-" + pair.key());
    }

    /** The reason typed for this pair; empty where none was. */
    String reason(Line pair) {
        return problems.stream().anyMatch(it -> it.field().endsWith(pair.key())) ? reason : "";
    }

    /**
     * A pair.
     *
     * @param likeness in percent
     * @param grounds what spoke for and against it, in words
     * @param rows what both tell, side by side
     * @param stays who may stay of the two; none where two people keep them
     */
    record Line(
            String one,
            String other,
            String oneName,
            String otherName,
            String likeness,
            List<String> grounds,
            List<Row> rows,
            List<Choice> stays) {

        Line {
            grounds = List.copyOf(grounds);
            rows = List.copyOf(rows);
            stays = List.copyOf(stays);
        }

        /** How the ids of its fields end. */
        String key() {
            return one + other;
        }

        boolean isMergeable() {
            return stays.stream().anyMatch(Choice::isPossible);
        }
    }

    /** What both tell of one thing; empty where one doesn't. */
    record Row(String what, String one, String other) {}

    /**
     * One that might stay.
     *
     * @param usual whether it stays where the officer chooses nothing
     * @param against why it can't
     */
    record Choice(String id, String name, boolean usual, List<String> against) {

        Choice {
            against = List.copyOf(against);
        }

        boolean isPossible() {
            return against.isEmpty();
        }
    }

    /**
     * Those that were merged.
     *
     * @param count how many on all pages
     * @param from how many are on the pages before
     * @param next the address of the next page; empty on the last
     * @param restart the address of the first page; empty on it
     */
    record Gones(int count, int from, List<Gone> shown, String next, String restart) {

        Gones {
            shown = List.copyOf(shown);
        }
    }

    /** One that was merged. */
    record Gone(String id, String name, String when, String reason) {}
}
