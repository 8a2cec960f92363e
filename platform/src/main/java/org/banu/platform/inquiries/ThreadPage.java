package org.banu.platform.inquiries;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry.
 *
 * @param listing of the business in the directory
 * @param business its name; empty where it is no longer in the directory
 * @param person who wrote to it; empty for one without a name
 * @param received whether it is to a business of the reader
 * @param text as she typed it, an answer or, where that is wrong, the reason of a report
 * @param refusal why nothing was sent; empty where there is nothing to say
 */
record ThreadPage(
        String id,
        String listing,
        String business,
        String person,
        boolean received,
        boolean open,
        List<Line> messages,
        String text,
        String refusal,
        List<Problem> problems) {

    ThreadPage {
        messages = List.copyOf(messages);
        problems = List.copyOf(problems);
    }

    /** A message, with its paragraphs. */
    record Line(boolean own, String who, String when, List<String> paragraphs) {

        Line {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
