package org.banu.platform.credit;

import java.util.List;

/**
 * One thing wrong with what was asked.
 *
 * @param field the name of the parameter
 * @param key of the message that says what is wrong
 * @param arguments of the message
 */
record Problem(String field, String key, List<Object> arguments) {

    Problem {
        arguments = List.copyOf(arguments);
    }

    Problem(String field, String key, Object... arguments) {
        this(field, key, List.of(arguments));
    }
}
