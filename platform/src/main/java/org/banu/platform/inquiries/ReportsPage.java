package org.banu.platform.inquiries;

import java.util.List;
import org.banu.platform.inquiries.Objections.Standing;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** What was reported and waits for a decision, and what was taken down. */
record ReportsPage(List<Line> reports, List<Down> down, List<Problem> problems) {

    ReportsPage {
        reports = List.copyOf(reports);
        down = List.copyOf(down);
        problems = List.copyOf(problems);
    }

    /**
     * A report.
     *
     * @param business empty where it is no longer in the directory
     * @param message whether a message is reported, else the listing
     */
    record Line(String id, String business, boolean message, String reason, String when) {}

    /**
     * A business that was taken out of the directory.
     *
     * @param objection null while its owner has not answered
     */
    record Down(
            String business,
            String name,
            String reason,
            String when,
            Standing standing,
            String field,
            @Nullable Answered objection) {}

    /**
     * What its owner answered.
     *
     * @param ruled when it was decided about; empty while it waits
     * @param ruling why it stays out all the same
     * @param typed what stands in the field for that
     */
    record Answered(String words, String when, String ruled, String ruling, String typed) {

        boolean waits() {
            return ruled.isEmpty();
        }
    }

    /** What is wrong with the decision about one; null where nothing is. */
    @Nullable
    Problem problem(Down of) {
        return Problem.of(problems, of.field());
    }
}
