package org.banu.platform.organisations;

import java.util.List;
import org.banu.platform.organisations.Words.Choice;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The form to ask for an organisation.
 *
 * @param claimed id of the one that is there already; empty for a new one
 * @param name of the one that is there already; empty for a new one
 */
record RequestPage(
        RequestForm form,
        String claimed,
        String name,
        List<Choice> kinds,
        List<Choice> countries,
        List<Problem> problems) {

    RequestPage {
        kinds = List.copyOf(kinds);
        countries = List.copyOf(countries);
        problems = List.copyOf(problems);
    }

    String value(String field) {
        return form.value(field);
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
