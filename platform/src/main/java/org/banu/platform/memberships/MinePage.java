package org.banu.platform.memberships;

import java.util.List;
import org.banu.platform.web.Problem;

/**
 * The organisations that she acts for, and those that she asked for.
 *
 * @param owes whether her roles have no effect until she has a second step
 */
record MinePage(List<Line> organisations, List<Asked> requests, boolean owes, List<Problem> problems) {

    MinePage {
        organisations = List.copyOf(organisations);
        requests = List.copyOf(requests);
        problems = List.copyOf(problems);
    }

    /**
     * One that she acts for.
     *
     * @param roles in words, each with its days if they say something
     * @param page its page, or that of its members if she may see it
     * @param reviewer whether she looks at cases there
     * @param suspended since when nobody may act for it; empty while people may
     * @param reason why not; empty while people may
     */
    record Line(
            String id,
            String name,
            List<String> roles,
            String page,
            boolean reviewer,
            String suspended,
            String reason) {

        Line {
            roles = List.copyOf(roles);
        }
    }

    /**
     * One that she asked for.
     *
     * @param state the end of a message key
     */
    record Asked(String id, String name, String when, String state, String reason) {

        /** Whether it may still be taken back. */
        boolean waits() {
            return state.equals("WAITING");
        }
    }
}
