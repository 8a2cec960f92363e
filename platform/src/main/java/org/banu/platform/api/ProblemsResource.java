package org.banu.platform.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.web.Languages;
import org.banu.platform.web.Messages;
import org.banu.platform.web.ProblemKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what the {@code type} of a problem means, at the address that it is. */
@Tag(name = "About this API")
@RestController
class ProblemsResource {

    private final Messages messages;

    ProblemsResource(Messages messages) {
        this.messages = messages;
    }

    @Operation(
            operationId = "getProblem",
            summary = "What a type of problem means",
            description = "The text is in the language of Accept-Language.")
    @Allow(Whom.EVERYBODY)
    @GetMapping(ProblemKind.ADDRESS + "{kind}")
    Meaning get(@PathVariable String kind, HttpServletRequest request) {
        new Query(request).check();
        var known = ProblemKind.find(kind).orElseThrow(() -> new NotFound("problem", kind));
        var language = Languages.of(request);
        return new Meaning(
                known.address(),
                messages.text(language, "web.api." + known.code()),
                known.status(),
                messages.text(language, "web.api_help." + known.code()));
    }

    /** What a kind of problem is called, and what to do about it. */
    record Meaning(String type, String title, int status, String detail) {}
}
