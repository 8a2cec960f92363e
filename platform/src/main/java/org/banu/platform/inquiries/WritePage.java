package org.banu.platform.inquiries;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Writing to a business, or reporting it.
 *
 * @param name of the business
 * @param brought what the organisation is called that brought it; empty where its owner did
 * @param nameless whether she must say first what she is called
 * @param text as she typed it: the message, or what she is called
 * @param refusal why nothing was sent; empty where there is nothing to say
 */
record WritePage(
        String business,
        String name,
        String brought,
        boolean nameless,
        String text,
        String refusal,
        List<Problem> problems) {

    WritePage {
        problems = List.copyOf(problems);
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
