package org.banu.platform.privacy;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of her.
 *
 * @param account the id of her account
 * @param empty kinds of data of which there is nothing of hers
 */
record DataPage(String account, List<Line> kinds, List<Line> empty, List<Held> holds, List<Problem> problems) {

    DataPage {
        kinds = List.copyOf(kinds);
        empty = List.copyOf(empty);
        holds = List.copyOf(holds);
        problems = List.copyOf(problems);
    }

    /**
     * A kind of data.
     *
     * @param entries how many, in words
     * @param kept how long
     */
    record Line(String title, String entries, String kept) {}

    /** Why nothing of hers is deleted until a day. */
    record Held(String reason, String until) {}

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
