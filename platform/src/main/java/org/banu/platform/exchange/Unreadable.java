package org.banu.platform.exchange;

import java.util.List;
import org.banu.platform.web.Problem;

/** A file that is no list, or can't be read on. */
final class Unreadable extends RuntimeException {

    /** Why, and what to do. */
    private final String key;

    private final List<String> arguments;

    Unreadable(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    Problem problem() {
        return new Problem("file", key, arguments);
    }
}
