package org.banu.platform.holdings;

import java.util.List;
import org.banu.platform.holdings.Words.Choice;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A form on one owner, share, office or document.
 *
 * @param id of the business
 * @param subject of whom or what it is, by name
 * @param entity whether that is no human being
 * @param now what stands now, as a sentence; empty for something new
 * @param people whom she can choose
 * @param choices countries of a company, or offices of a person
 */
record FormPage(
        String id,
        String subject,
        boolean entity,
        String now,
        OwnerForm form,
        List<Choice> people,
        List<Choice> sexes,
        List<Choice> choices) {

    FormPage {
        people = List.copyOf(people);
        sexes = List.copyOf(sexes);
        choices = List.copyOf(choices);
    }

    String value(String field) {
        return form.value(field);
    }

    boolean has(String field, String value) {
        return form.typed().getOrDefault(field, List.of()).contains(value);
    }

    List<Problem> problems() {
        return form.problems();
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems(), field);
    }

    /** What a screen reader says beside a field; null for nothing. */
    @Nullable
    String described(String field) {
        return problem(field) == null ? null : field + "-error";
    }
}
