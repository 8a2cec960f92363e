package org.banu.index;

import java.util.List;
import java.util.stream.Collectors;

/** A method or an edition was used that doesn't pass its check. Call {@code check} first and show what it says. */
public final class Malformed extends IllegalArgumentException {

    private final transient List<Problem> problems;

    Malformed(String what, List<Problem> problems) {
        super("%s malformed: %s. Maybe it wasn't checked?"
                .formatted(
                        what,
                        problems.stream()
                                .map(it -> "%s %s %s".formatted(it.path(), it.reason(), it.arguments()))
                                .collect(Collectors.joining("; "))));
        this.problems = List.copyOf(problems);
    }

    static void refuse(String what, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Malformed(what, problems);
        }
    }

    public List<Problem> problems() {
        return problems;
    }
}
