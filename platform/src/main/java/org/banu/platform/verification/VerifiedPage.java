package org.banu.platform.verification;

import java.util.List;
import org.banu.platform.web.Problem;

/** Businesses that are verified, for the administrators of Banu; the latest first. */
record VerifiedPage(List<Line> businesses, List<Problem> problems) {

    VerifiedPage {
        businesses = List.copyOf(businesses);
        problems = List.copyOf(problems);
    }

    /** One of them. */
    record Line(String id, String name, String country, String office, String until) {}

    boolean isWrong(Line line) {
        return problems.stream().anyMatch(it -> it.field().equals("words-" + line.id()));
    }
}
