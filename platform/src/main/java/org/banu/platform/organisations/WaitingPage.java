package org.banu.platform.organisations;

import java.util.List;
import org.banu.platform.web.Problem;

/** Requests that wait for an administrator of Banu. */
record WaitingPage(List<Line> requests, List<Problem> problems) {

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
    }
}
