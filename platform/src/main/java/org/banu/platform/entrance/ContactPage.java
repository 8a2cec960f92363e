package org.banu.platform.entrance;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Adding a contact, or removing one.
 *
 * @param id of the one to remove; empty for a new one
 * @param value as it is, or as it was typed
 * @param asksPassword whether she has one
 */
record ContactPage(String id, String value, boolean asksPassword, List<Problem> problems) {

    ContactPage {
        problems = List.copyOf(problems);
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
