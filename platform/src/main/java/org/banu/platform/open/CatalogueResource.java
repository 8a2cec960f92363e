package org.banu.platform.open;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.banu.data.Coded;
import org.banu.data.Lifecycle;
import org.banu.data.Programme;
import org.banu.data.Women;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.ListAnswer;
import org.banu.platform.api.ListMapping;
import org.banu.platform.api.Query;
import org.banu.platform.programmes.Filters;
import org.banu.platform.programmes.Programmes;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The programmes for programs. */
@Tag(name = "Programmes", description = "Finance, trainings and networks, and who they are for.")
@RestController
class CatalogueResource {

    private static final int LONGEST_QUERY = 100;

    private final Programmes programmes;
    private final JsonMapper json;
    private final List<ProgrammeJson> everything;

    CatalogueResource(Programmes programmes, JsonMapper json) {
        this.programmes = programmes;
        this.json = json;
        this.everything = byId().stream().map(ProgrammeJson::of).toList();
    }

    @Operation(
            operationId = "listProgrammes",
            summary = "Programmes, all or those that fit a search and filters",
            description = "By id; with q, the best match first. Historic ones are among them: filter by lifecycle.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words to search for, in any of the four languages")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "finance, or one of loan, microloan, guarantee, grant, subsidy, equity, cashTransfer, advice,"
                    + " training and network")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "KZ, PK, REGIONAL or INTERNATIONAL")
    @Parameter(name = "women", in = ParameterIn.QUERY, description = "only, preferred, open or unknown")
    @Parameter(
            name = "lifecycle",
            in = ParameterIn.QUERY,
            description = "active, announced, suspended, historic or unknown")
    @Parameter(
            name = "deadline",
            in = ParameterIn.QUERY,
            description = "30 or 90: applications close within so many days, in UTC; none: no closing day is known")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/programmes", of = ProgrammeJson.class)
    ResponseEntity<Object> list(HttpServletRequest request) {
        var answer = new ListAnswer(request, json);
        var query = answer.query();
        var q = query.text("q", LONGEST_QUERY);
        var filters = new Filters(
                "",
                query.oneOf("kind", Filters.KINDS),
                query.oneOf("country", Filters.COUNTRIES),
                false,
                false,
                "",
                query.oneOf("deadline", Filters.DEADLINES));
        var women = query.oneOf("women", codes(Women.values()));
        var lifecycle = query.oneOf("lifecycle", codes(Lifecycle.values()));
        var found = (q.isEmpty() ? byId() : programmes.find(q))
                .stream()
                        .filter(it -> programmes.lets(filters, it))
                        .filter(it -> women.isEmpty() || it.women().code().equals(women))
                        .filter(it ->
                                lifecycle.isEmpty() || it.lifecycle().code().equals(lifecycle))
                        .map(ProgrammeJson::of)
                        .toList();
        return answer.page(found, everything, ProgrammeJson::id);
    }

    @Operation(
            operationId = "getProgramme",
            summary = "One programme",
            description = "Also by the id of a near-duplicate that was merged into it.")
    @ApiResponse(
            responseCode = "200",
            description = "The programme.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgrammeJson.class)))
    @Allow(Whom.EVERYBODY)
    @GetMapping(path = "/api/v1/programmes/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProgrammeJson> get(@PathVariable String id, HttpServletRequest request) {
        new Query(request).check();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(ProgrammeJson.of(programmes.get(id)));
    }

    private List<Programme> byId() {
        return programmes.list().stream()
                .sorted(Comparator.comparing(Programme::id))
                .toList();
    }

    private static List<String> codes(Coded[] constants) {
        return Arrays.stream(constants).map(Coded::code).toList();
    }
}
