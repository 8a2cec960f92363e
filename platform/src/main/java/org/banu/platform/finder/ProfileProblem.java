package org.banu.platform.finder;

import java.util.List;

/**
 * One thing wrong with what was sent to be screened.
 *
 * @param field the attribute, or the path of the field; empty for the whole
 * @param line from 1
 * @param column from 1
 * @param key of the message that says what is wrong
 * @param arguments of the message
 */
public record ProfileProblem(String field, int line, int column, String key, List<String> arguments) {

    public ProfileProblem {
        arguments = List.copyOf(arguments);
    }
}
