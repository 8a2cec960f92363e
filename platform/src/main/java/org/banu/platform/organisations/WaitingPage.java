package org.banu.platform.organisations;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Requests that wait for an administrator of Banu.
 *
 * @param reason that she typed for the one with a problem
 */
record WaitingPage(List<Line> requests, String reason, List<Problem> problems) {

    WaitingPage {
        requests = List.copyOf(requests);
        problems = List.copyOf(problems);
    }

    /**
     * One request.
     *
     * @param organisation its id, if it is there already; else empty
     * @param own whether the reader asked herself, and so may not decide
     */
    record Line(
            String id,
            String organisation,
            List<String> names,
            String kind,
            String country,
            String web,
            String evidence,
            String link,
            String who,
            String when,
            boolean own) {

        Line {
            names = List.copyOf(names);
        }

        /** Of the field with her reason. */
        String field() {
            return "reason-" + id;
        }
    }

    /** What is wrong with the reason for this one; null where nothing is. */
    @Nullable
    Problem problem(Line line) {
        return Problem.of(problems, line.field());
    }
}
