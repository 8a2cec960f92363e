package org.banu.platform.offices;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that verify, for the administrators of Banu.
 *
 * @param words what was searched for
 * @param others organisations that people act for, to be named
 * @param least for how many months a verification holds at least
 */
record OfficesPage(List<Line> offices, String words, List<Other> others, int least, int most, List<Problem> problems) {

    OfficesPage {
        offices = List.copyOf(offices);
        others = List.copyOf(others);
        problems = List.copyOf(problems);
    }

    /**
     * An office.
     *
     * @param reviewers how many look at cases now
     * @param ready whether they are enough
     * @param typed for how many months it is to be, as it stands in the form
     */
    record Line(String id, String name, String country, int reviewers, boolean ready, int months, String typed) {

        /** The id of its field on the page. */
        String field() {
            return "months-" + id;
        }
    }

    /** One that may become an office. */
    record Other(String id, String name, String country) {}

    /** What is wrong with the months of an office; null where nothing is. */
    @Nullable
    Problem problem(Line office) {
        return Problem.of(problems, office.field());
    }
}
