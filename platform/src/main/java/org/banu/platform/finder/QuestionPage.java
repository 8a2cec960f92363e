package org.banu.platform.finder;

import java.util.List;
import java.util.Optional;

/**
 * One question, or all at once.
 *
 * @param undecided how many programmes still depend on her answers
 * @param answered how many questions she answered so far
 * @param about the business that the answers began with; empty for none
 */
record QuestionPage(List<Field> fields, long undecided, int answered, boolean forOther, Optional<About> about) {

    QuestionPage {
        fields = List.copyOf(fields);
    }

    boolean hasErrors() {
        return fields.stream().anyMatch(it -> it.wrong() != null);
    }
}
