package org.banu.platform.indices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banu.data.index.IndexMethod;
import org.banu.data.index.Published;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.ListAnswer;
import org.banu.platform.api.ListMapping;
import org.banu.platform.api.Query;
import org.banu.platform.indices.IndexJson.EditionJson;
import org.banu.platform.indices.IndexJson.MethodJson;
import org.banu.platform.indices.IndexJson.PublishedJson;
import org.banu.platform.indices.IndexJson.ResultJson;
import org.banu.platform.indices.IndexJson.SeriesJson;
import org.banu.platform.indices.IndexJson.ValueJson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Indices as lists: methods, editions, results, what was published, and the figures behind them. */
@Tag(name = "Index", description = "The Global Gender Gap Index and others like it. The Forum's terms restrict reuse.")
@RestController
class IndexResource {

    private static final MediaType SDMX =
            MediaType.valueOf("application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8");
    private static final int LONGEST_CODE = 12;
    private static final List<String> PUBLISHERS = List.of("worldbank", "undp");

    private final Indices indices;
    private final JsonMapper json;

    IndexResource(Indices indices, JsonMapper json) {
        this.indices = indices;
        this.json = json;
    }

    @Operation(operationId = "listIndexMethods", summary = "Methods, with their groups, indicators and weights")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/index/methods", of = MethodJson.class)
    ResponseEntity<Object> methods(HttpServletRequest request) {
        return list(
                request, MethodJson::id, _ -> indices.data().methods().stream().map(MethodJson::of));
    }

    @Operation(operationId = "listIndexEditions", summary = "Editions, and which of them can be computed here")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/index/editions", of = EditionJson.class)
    ResponseEntity<Object> editions(HttpServletRequest request) {
        var computed = indices.years();
        return list(
                request,
                it -> String.valueOf(it.year()),
                _ -> indices.data().published().stream()
                        .map(Published::edition)
                        .distinct()
                        .sorted()
                        .map(year -> new EditionJson(year, economies(year), computed.contains(year))));
    }

    private int economies(int year) {
        return (int) indices.data().published().stream()
                .filter(it -> it.edition() == year)
                .count();
    }

    @Operation(
            operationId = "listIndexResults",
            summary = "Scores and ranks, computed from indicators, with the range that each rank could as well have")
    @Parameter(name = "edition", in = ParameterIn.QUERY, description = "Year; the newest that can be computed")
    @Parameter(name = "method", in = ParameterIn.QUERY, description = "Id of a method; the official one if left out")
    @Parameter(name = "economy", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-3; all if left out")
    @Parameter(name = "level", in = ParameterIn.QUERY, description = "overall, subindex or indicator; all if left out")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/index/results", of = ResultJson.class)
    ResponseEntity<Object> results(HttpServletRequest request) {
        var answer = new ListAnswer(request, json);
        var query = answer.query();
        var standing = standing(query);
        var economy = economy(query);
        var level = query.oneOf("level", List.of("overall", "subindex", "indicator"));
        var all = standing.map(ResultJson::of).orElse(List.of());
        var asked = all.stream()
                .filter(it -> economy.test(it.iso3()))
                .filter(it -> level.isEmpty() || it.level().equals(level))
                .toList();
        return answer.page(asked, all, ResultJson::id);
    }

    @Operation(operationId = "listPublishedScores", summary = "Scores and ranks as published, 2006 to now")
    @Parameter(name = "economy", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-3; all if left out")
    @Parameter(name = "edition", in = ParameterIn.QUERY, description = "Year; all if left out")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/index/published", of = PublishedJson.class)
    ResponseEntity<Object> published(HttpServletRequest request) {
        return list(request, PublishedJson::id, query -> {
            var economy = economy(query);
            var edition = query.number("edition", 1990, 2100, 0);
            return indices.data().published().stream()
                    .filter(it -> economy.test(it.economy()))
                    .filter(it -> edition == 0 || it.edition() == edition)
                    .flatMap(it -> PublishedJson.of(it).stream());
        });
    }

    @Operation(
            operationId = "listIndicatorValues",
            summary = "The indicators of an edition, with what is to be said of each")
    @Parameter(name = "edition", in = ParameterIn.QUERY, description = "Year; the newest that can be computed")
    @Parameter(name = "economy", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-3; all if left out")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/index/indicators", of = ValueJson.class)
    ResponseEntity<Object> indicators(HttpServletRequest request) {
        return list(request, ValueJson::id, query -> {
            var economy = economy(query);
            var newest = indices.newest().map(Standing::year).orElse(0);
            return indices.data().measurements(query.number("edition", 1990, 2100, newest)).stream()
                    .filter(it -> economy.test(it.economy()))
                    .map(ValueJson::of);
        });
    }

    @Operation(operationId = "listSeries", summary = "Figures of other publishers beside the index")
    @Parameter(name = "publisher", in = ParameterIn.QUERY, description = "worldbank or undp")
    @Parameter(name = "economy", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-3; all if left out")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/index/series", of = SeriesJson.class)
    ResponseEntity<Object> series(HttpServletRequest request) {
        return list(request, SeriesJson::id, query -> {
            var economy = economy(query);
            var publisher = query.oneOf("publisher", PUBLISHERS);
            return PUBLISHERS.stream()
                    .filter(it -> publisher.isEmpty() || it.equals(publisher))
                    .flatMap(it -> indices.data().series(it).stream())
                    .filter(it -> economy.test(it.economy()))
                    .map(SeriesJson::of);
        });
    }

    @Operation(
            operationId = "exportIndexResults",
            summary = "All results of an edition as SDMX-CSV 2.0",
            description =
                    "INDICATOR is the code of the group or indicator; MEASURE is SCORE, RANK, RANK_LOW or RANK_HIGH.")
    @Parameter(name = "edition", in = ParameterIn.QUERY, description = "Year; the newest that can be computed")
    @Parameter(name = "method", in = ParameterIn.QUERY, description = "Id of a method; the official one if left out")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "application/vnd.sdmx.data+csv", schema = @Schema(type = "string")))
    @Allow(Whom.EVERYBODY)
    @GetMapping(path = "/api/v1/index/sdmx", produces = "application/vnd.sdmx.data+csv")
    ResponseEntity<String> sdmx(HttpServletRequest request) {
        var query = new Query(request);
        var standing = standing(query);
        query.check();
        return ResponseEntity.ok()
                .contentType(SDMX)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("index.sdmx.csv")
                                .build()
                                .toString())
                .body(standing.map(SdmxCsv::of).orElse(SdmxCsv.HEADER));
    }

    /** What edition and method name; empty where the figures are left out. */
    private Optional<Standing> standing(Query query) {
        return standing(indices, query);
    }

    static Optional<Standing> standing(Indices indices, Query query) {
        var methods = indices.data().methods().stream().map(IndexMethod::id).toList();
        var method = query.oneOf("method", methods);
        var newest = indices.newest().map(Standing::year).orElse(0);
        var year = query.number("edition", 1990, 2100, newest);
        var standing = indices.find(method.isEmpty() ? indices.official().id() : method, year);
        if (standing.isEmpty() && newest > 0) {
            query.refuse("edition", "indices.problem.edition");
        }
        return standing;
    }

    /** A list that is read whole, as its own parameters ask for it. */
    private <T> ResponseEntity<Object> list(
            HttpServletRequest request, Function<T, String> id, Function<Query, Stream<T>> asked) {
        var answer = new ListAnswer(request, json);
        var all = asked.apply(answer.query()).toList();
        return answer.page(all, all, id);
    }

    /** The economy that is asked for; any where none is. */
    private Predicate<String> economy(Query query) {
        var code = query.text("economy", LONGEST_CODE);
        if (!code.isEmpty() && !indices.data().codes().contains(code)) {
            query.refuse("economy", "indices.problem.economy");
        }
        return it -> code.isEmpty() || it.equals(code);
    }
}
