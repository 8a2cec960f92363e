package org.banu.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is wrong with one field of a form or a request.
 *
 * @param field its name, which is also its id on the page; empty for the whole
 * @param key of the message that says what to do
 * @param arguments of the message: texts, which stand in it as they are, and numbers, which the reader's language writes
 * @param at where it stands in a text that was sent; null for a form and a parameter
 */
public record Problem(
        String field,
        String key,
        List<Object> arguments,
        @Nullable Place at) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public Problem(String field, String key, List<?> arguments) {
        this(field, key, List.copyOf(arguments), null);
    }

    public Problem(String field, String key, Object... arguments) {
        this(field, key, List.of(arguments));
    }

    /** A place in a text; both count from 1. */
    public record Place(int line, int column) {}

    /** What is wrong with a text of more characters than a field takes; empty where nothing is. */
    public static Optional<Problem> tooLong(String field, String text, int most) {
        return text.codePointCount(0, text.length()) > most
                ? Optional.of(new Problem(field, "web.problem.too_long", most))
                : Optional.empty();
    }

    /** A page that is shown once more, since something is wrong with what was sent. */
    public static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What is wrong with a field; null where nothing is. */
    public static @Nullable Problem of(List<Problem> problems, String field) {
        Predicate<Problem> here = it -> it.field().equals(field);
        return problems.stream().filter(here).findFirst().orElse(null);
    }

    /** In the reader's language. */
    public String in(Ui ui) {
        return ui.text(key, arguments.toArray());
    }
}
