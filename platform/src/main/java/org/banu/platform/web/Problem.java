package org.banu.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a form or a request.
 *
 * @param field its name, which is also its id on the page; empty for the whole
 * @param key of the message that says what to do
 * @param at where it stands in a text that was sent; null for a form and a parameter
 */
public record Problem(
        String field,
        String key,
        List<String> arguments,
        @Nullable Place at) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public Problem(String field, String key, List<String> arguments) {
        this(field, key, arguments, null);
    }

    /** A place in a text; both count from 1. */
    public record Place(int line, int column) {}

    /** In the reader's language. */
    public String in(Ui ui) {
        return ui.text(key, arguments.toArray());
    }
}
