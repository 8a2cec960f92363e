package org.banu.platform.businesses;

import java.util.List;
import java.util.Optional;
import org.banu.platform.consents.Ask;
import org.banu.platform.web.Problem;

/**
 * The answers of its owner that are kept with a business, and those that could be.
 *
 * @param kept already
 * @param told to the finder in this browser, and not kept yet
 * @param different where the finder was told something else than what stands in the business
 * @param sensitive what was told to the finder and is never kept
 * @param ask whether she agrees that they are kept; empty where she does already, or there is nothing to keep
 */
record AnswersPage(
        String id,
        String name,
        List<Line> kept,
        List<Line> told,
        List<Line> different,
        List<Line> sensitive,
        Optional<Ask> ask,
        List<Problem> problems) {

    AnswersPage {
        kept = List.copyOf(kept);
        told = List.copyOf(told);
        different = List.copyOf(different);
        sensitive = List.copyOf(sensitive);
        problems = List.copyOf(problems);
    }
}
