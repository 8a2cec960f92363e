package org.banu.platform.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A program asked for what makes no sense. It is answered with all problems at once, in one place, as a problem of
 * RFC 9457.
 */
public class BadRequest extends RuntimeException {

    private final transient List<Problem> problems;

    public BadRequest(List<Problem> problems) {
        super("Bad request: %s."
                .formatted(
                        problems.stream().map(it -> it.field() + " " + it.key()).collect(Collectors.joining(", "))));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
