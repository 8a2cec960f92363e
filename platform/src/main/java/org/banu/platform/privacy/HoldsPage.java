package org.banu.platform.privacy;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Legal holds, and the form for another.
 *
 * @param tables that can be held as a whole
 * @param account as it was typed
 * @param table as it was chosen
 * @param reason as it was typed
 * @param until as it was typed
 */
record HoldsPage(
        List<Line> holds,
        List<Choice> tables,
        String account,
        String table,
        String reason,
        String until,
        List<Problem> problems) {

    HoldsPage {
        holds = List.copyOf(holds);
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /**
     * One that holds.
     *
     * @param what the id of an account, or a kind of data in words
     */
    record Line(String id, String what, boolean account, String reason, String until) {}

    /** A kind of data. */
    record Choice(String table, String title) {}

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
