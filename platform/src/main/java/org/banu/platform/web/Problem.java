package org.banu.platform.web;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field its name, which is also its id on the page
 * @param key of the message that says what to do
 */
public record Problem(String field, String key, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** In the reader's language. */
    public String in(Ui ui) {
        return ui.text(key, arguments.toArray());
    }
}
