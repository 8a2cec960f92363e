package org.banu.platform.entrance;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after this Banu, for those who do.
 *
 * @param email as it was typed
 */
record AdministratorsPage(
        List<Line> now, List<Former> before, List<Invited> invited, String email, List<Problem> problems) {

    AdministratorsPage {
        now = List.copyOf(now);
        before = List.copyOf(before);
        invited = List.copyOf(invited);
        problems = List.copyOf(problems);
    }

    /**
     * One who is an administrator.
     *
     * @param who empty where she has not said her name
     * @param you whether it is the reader
     */
    record Line(String id, String who, boolean you, String since, String by) {}

    /**
     * One who was.
     *
     * @param who empty where she has not said her name
     */
    record Former(String who, String since, String until, String by, String endedBy) {}

    /** Whoever was invited and has not answered. */
    record Invited(String id, String email, String by, String until) {}

    /** The last one stays. */
    boolean mayEnd() {
        return now.size() > 1;
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
