package org.banu.platform.finder;

import java.util.List;

/**
 * One question, or all at once.
 *
 * @param undecided how many programmes still depend on her answers
 * @param answered how many questions she answered so far
 */
record QuestionPage(List<Field> fields, long undecided, int answered, boolean forOther) {

    QuestionPage {
        fields = List.copyOf(fields);
    }

    boolean hasErrors() {
        return fields.stream().anyMatch(it -> it.wrong() != null);
    }
}
