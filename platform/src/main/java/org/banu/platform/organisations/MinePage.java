package org.banu.platform.organisations;

import java.util.List;
import org.banu.platform.web.Problem;

/** The organisations that she acts for, and those that she asked for. */
record MinePage(List<Line> organisations, List<Asked> requests, boolean administrator, List<Problem> problems) {

    MinePage {
        organisations = List.copyOf(organisations);
        requests = List.copyOf(requests);
        problems = List.copyOf(problems);
    }

    /**
     * One that she acts for.
     *
     * @param roles in words, each with its end if it has one
     */
    record Line(String id, String name, List<String> roles) {

        Line {
            roles = List.copyOf(roles);
        }
    }

    /**
     * One that she asked for.
     *
     * @param state the end of a message key
     */
    record Asked(String name, String when, String state, String reason) {}
}
