package org.banu.platform.businesses;

import java.util.List;
import java.util.Optional;
import org.banu.platform.consents.Ask;
import org.banu.platform.web.Problem;

/**
 * The form for a new business.
 *
 * @param action where it is sent
 * @param answers what she told the finder and could keep with it
 * @param ask whether she agrees to that; empty where she does already, or there are none
 * @param organisation the name of the one that brings it; empty for her own
 */
record NewPage(
        String action,
        List<Field> fields,
        List<Line> answers,
        Optional<Ask> ask,
        String organisation,
        List<Problem> problems) {

    NewPage {
        fields = List.copyOf(fields);
        answers = List.copyOf(answers);
        problems = Field.inOrder(problems, fields);
    }
}
