package org.banu.platform.inquiries;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A report with what it is about.
 *
 * @param name of the business; empty where it is no longer in the directory
 * @param byBusiness whether the business reports a message, else whoever wrote to it
 * @param days for how long she may be kept from writing
 * @param chosen one of these
 * @param reason as it was typed
 */
record CasePage(
        String id,
        String business,
        String name,
        boolean byBusiness,
        String reported,
        String when,
        boolean message,
        List<ThreadPage.Line> messages,
        List<Integer> days,
        int chosen,
        String reason,
        List<Problem> problems) {

    CasePage {
        messages = List.copyOf(messages);
        days = List.copyOf(days);
        problems = List.copyOf(problems);
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
