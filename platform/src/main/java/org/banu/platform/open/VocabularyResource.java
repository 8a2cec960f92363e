package org.banu.platform.open;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Function;
import org.banu.data.Facts;
import org.banu.platform.open.VocabularyJson.AttributeJson;
import org.banu.platform.open.VocabularyJson.DefinitionJson;
import org.banu.platform.open.VocabularyJson.ParameterJson;
import org.banu.platform.open.VocabularyJson.PlaceJson;
import org.banu.platform.open.VocabularyJson.SectorJson;
import org.banu.platform.programmes.Programmes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the records of programmes are written in, for programs. */
@Tag(name = "Vocabulary", description = "The words and codes that records of programmes use.")
@RestController
class VocabularyResource {

    private final Facts facts;
    private final JsonMapper json;

    VocabularyResource(Programmes programmes, JsonMapper json) {
        this.facts = programmes.facts();
        this.json = json;
    }

    @Operation(operationId = "listAttributes", summary = "What rules may ask of a person, with questions and answers")
    @Paged
    @ApiResponse(
            responseCode = "200",
            description = "A page; the header Link with rel=next has the address of the next one.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = OpenLists.AttributeList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(
            path = "/api/v1/attributes",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<Object> attributes(HttpServletRequest request) {
        return list(
                request,
                facts.attributes().stream()
                        .map(it -> AttributeJson.of(it, facts.vocabulary()))
                        .toList(),
                AttributeJson::id);
    }

    @Operation(operationId = "listPlaces", summary = "Places, parents before children")
    @Paged
    @ApiResponse(
            responseCode = "200",
            description = "A page; the header Link with rel=next has the address of the next one.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = OpenLists.PlaceList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(
            path = "/api/v1/places",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<Object> places(HttpServletRequest request) {
        return list(request, facts.places().stream().map(PlaceJson::of).toList(), PlaceJson::code);
    }

    @Operation(operationId = "listSectors", summary = "Sectors of business, parents before children")
    @Paged
    @ApiResponse(
            responseCode = "200",
            description = "A page; the header Link with rel=next has the address of the next one.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = OpenLists.SectorList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(
            path = "/api/v1/sectors",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<Object> sectors(HttpServletRequest request) {
        return list(request, facts.sectors().stream().map(SectorJson::of).toList(), SectorJson::code);
    }

    @Operation(operationId = "listDefinitions", summary = "What institutions call a woman's business")
    @Paged
    @ApiResponse(
            responseCode = "200",
            description = "A page; the header Link with rel=next has the address of the next one.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = OpenLists.DefinitionList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(
            path = "/api/v1/definitions",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<Object> definitions(HttpServletRequest request) {
        return list(
                request, facts.definitions().stream().map(DefinitionJson::of).toList(), DefinitionJson::id);
    }

    @Operation(operationId = "listParameters", summary = "Indices and base rates with their dated values")
    @Paged
    @ApiResponse(
            responseCode = "200",
            description = "A page; the header Link with rel=next has the address of the next one.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = OpenLists.ParameterList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(
            path = "/api/v1/parameters",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<Object> parameters(HttpServletRequest request) {
        return list(request, facts.parameters().stream().map(ParameterJson::of).toList(), ParameterJson::id);
    }

    private <T> ResponseEntity<Object> list(HttpServletRequest request, List<T> all, Function<T, String> id) {
        return new Answers(request, json).list(all, all, id, Listing.LARGEST);
    }

    /** The parameters that each of these lists takes. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many at most, 1 to 100; 100 if left out")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "Id or code of the last one on the page before")
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "json or csv, instead of the Accept header")
    @interface Paged {}
}
