package org.banu.platform.finder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.JsonText;
import org.banu.platform.api.ListAnswer;
import org.banu.platform.programmes.Programmes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Screens a profile that a program sends. Nothing of it is kept. */
@RestController
@Tag(name = "Screenings", description = "Which programmes fit a person, and why.")
class ScreeningResource {

    /** A profile with every attribute is a few kilobytes. */
    private static final int KILOBYTES = 64;

    private final Finder finder;
    private final Programmes programmes;
    private final JsonMapper json;

    ScreeningResource(Finder finder, Programmes programmes, JsonMapper json) {
        this.finder = finder;
        this.programmes = programmes;
        this.json = json;
    }

    @Operation(
            operationId = "screen",
            summary = "Which programmes fit a profile, and why",
            description = "Nothing of the profile is kept.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ScreeningRequest.Json.class))))
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "json or csv, instead of the Accept header")
    @ApiResponse(
            responseCode = "200",
            description = "One screening for each programme, by their order in the catalogue.",
            content = {
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = ScreeningJson.class))),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @Allow(Whom.EVERYBODY)
    @PostMapping(
            path = "/api/v1/screenings",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<Object> screen(HttpServletRequest request) throws IOException {
        var asked = ScreeningRequest.read(JsonText.read(request, KILOBYTES), programmes.facts());
        var screenings = screenings(asked);
        return new ListAnswer(request, json)
                .whole(screenings, screenings.stream().map(ScreeningJson::line).toList());
    }

    private List<ScreeningJson> screenings(ScreeningRequest asked) {
        var date = asked.asOf() == null ? finder.today() : asked.asOf();
        var wanted = Set.copyOf(asked.programmes());
        var screenings = programmes.rulebook().screen(asked.profile(), date).stream()
                .filter(it -> wanted.isEmpty() || wanted.contains(it.ruleSet()))
                .toList();
        return ScreeningJson.of(screenings, programmes.rulebook(), asked.profile(), date);
    }
}
