package org.banu.platform.entrance;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A form about an address.
 *
 * @param address as it was typed
 * @param shared whether she is on a phone that others use too
 * @param to where she was going; empty for her account
 */
record FormPage(String address, boolean shared, String to, List<Problem> problems) {

    static final FormPage EMPTY = new FormPage("", false, "", List.of());

    FormPage {
        problems = List.copyOf(problems);
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return problems.stream()
                .filter(it -> it.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
