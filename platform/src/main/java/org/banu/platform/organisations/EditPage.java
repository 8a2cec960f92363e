package org.banu.platform.organisations;

import java.util.List;
import org.banu.platform.organisations.Words.Choice;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an organisation's people write what stands here of it.
 *
 * @param catalogued whether the shipped data still changes it, until they write something
 * @param changes what they wrote before, the newest first
 */
record EditPage(
        String id,
        String name,
        String country,
        boolean catalogued,
        DescriptionForm form,
        List<Choice> kinds,
        List<Choice> languages,
        List<Line> changes,
        List<Problem> problems) {

    EditPage {
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /**
     * One field that changed.
     *
     * @param field its label
     * @param before empty if nothing stood there
     * @param after empty if nothing stands there any more
     */
    record Line(String field, String before, String after, String when) {}

    boolean speaks(String language) {
        return form.languages().contains(language);
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
