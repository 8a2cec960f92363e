package org.banu.platform.finder;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banu.platform.finder.ScreeningRequest.Outcome;
import org.banu.platform.programmes.ConditionJson;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.web.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Screens a profile that a program sends. Nothing of it is kept. */
@RestController
class ScreeningResource {

    /** A profile with every attribute is a few kilobytes. */
    private static final int LIMIT = 64 * 1024;

    private final Finder finder;
    private final Programmes programmes;

    ScreeningResource(Finder finder, Programmes programmes) {
        this.finder = finder;
        this.programmes = programmes;
    }

    @Operation(
            summary = "Which programmes fit a profile, and why",
            description = "The body is {\"profile\": {attribute: value}, \"asOf\": date, \"programmes\": [ids]};"
                    + " the last two may be left out.")
    @PostMapping(path = "/api/v1/screenings", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> screen(@ModelAttribute("ui") Ui ui, HttpServletRequest request) throws IOException {
        // Read here rather than by Spring, so that it is bounded and problems know their lines.
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            return problem(ui, HttpStatus.CONTENT_TOO_LARGE, "finder.input.too_large", List.of());
        }
        return switch (new ScreeningRequest(programmes.facts()).read(body)) {
            case Outcome.Asked asked -> ResponseEntity.ok(screenings(asked));
            case Outcome.Wrong(var problems, var malformed) ->
                malformed
                        ? problem(ui, HttpStatus.BAD_REQUEST, "finder.input.malformed", problems)
                        : problem(ui, HttpStatus.UNPROCESSABLE_CONTENT, "finder.input.misfits", problems);
        };
    }

    private List<Map<String, Object>> screenings(Outcome.Asked asked) {
        var date = asked.asOf() == null ? finder.today() : asked.asOf();
        var wanted = Set.copyOf(asked.programmes());
        var screenings = programmes.rulebook().screen(asked.profile(), date).stream()
                .filter(it -> wanted.isEmpty() || wanted.contains(it.ruleSet()))
                .toList();
        return ScreeningJson.of(screenings, programmes.rulebook(), asked.profile(), date);
    }

    private static ResponseEntity<Object> problem(
            Ui ui, HttpStatus status, String title, List<ProfileProblem> problems) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(ui.text(title));
        problem.setProperty("errors", problems.stream().map(it -> error(ui, it)).toList());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, ui.language().code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(problem);
    }

    private static Map<String, Object> error(Ui ui, ProfileProblem problem) {
        return ConditionJson.fields(
                "field",
                problem.field(),
                "line",
                problem.line(),
                "column",
                problem.column(),
                "message",
                ui.text(problem.key(), problem.arguments().toArray()));
    }
}
