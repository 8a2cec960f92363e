package org.banu.platform.exchange;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Lists that were brought in for an organisation.
 *
 * @param size of the largest file, in megabytes
 */
record ImportsPage(String organisation, String name, List<Brought> imports, long size, List<Problem> problems) {

    ImportsPage {
        imports = List.copyOf(imports);
        problems = List.copyOf(problems);
    }

    /** One of them. */
    record Brought(String id, String name, String when, String state, int added, int changed, int wrong) {}

    /** What is wrong with the file that she chose; null for nothing. */
    @Nullable
    Problem problem() {
        return problems.isEmpty() ? null : problems.getFirst();
    }
}
