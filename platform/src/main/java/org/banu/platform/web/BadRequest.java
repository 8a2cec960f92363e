package org.banu.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * A program asked for what makes no sense. It is answered with all problems at once, in one place, as a problem of
 * RFC 9457.
 */
public class BadRequest extends RuntimeException {

    private final HttpStatus status;
    private final transient List<Problem> problems;

    public BadRequest(List<Problem> problems) {
        this(HttpStatus.BAD_REQUEST, problems);
    }

    private BadRequest(HttpStatus status, List<Problem> problems) {
        super("Bad request: %s."
                .formatted(
                        problems.stream().map(it -> it.field() + " " + it.key()).collect(Collectors.joining(", "))));
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** More was sent than is read, which is so many kilobytes. */
    public static BadRequest tooLarge(int kilobytes) {
        return new BadRequest(
                HttpStatus.CONTENT_TOO_LARGE, List.of(new Problem("", "web.problem.too_large", kilobytes)));
    }

    HttpStatus status() {
        return status;
    }

    public List<Problem> problems() {
        return problems;
    }
}
