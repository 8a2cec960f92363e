package org.banu.platform.indices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.banu.index.Cell;
import org.banu.index.Goal;
import org.banu.index.Index;
import org.banu.index.Seek;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.ListAnswer;
import org.banu.platform.api.ListMapping;
import org.banu.platform.api.Query;
import org.banu.platform.indices.IndexJson.GoalJson;
import org.banu.platform.indices.IndexJson.MoveJson;
import org.banu.platform.indices.IndexJson.StepJson;
import org.banu.platform.kernel.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What would move an index, for programs. The scenario is in the address. */
@Tag(name = "Index", description = "The Global Gender Gap Index and others like it. The Forum's terms restrict reuse.")
@RestController
class ScenarioResource {

    private static final int LONGEST = 40;

    private final Indices indices;
    private final JsonMapper json;

    ScenarioResource(Indices indices, JsonMapper json) {
        this.indices = indices;
        this.json = json;
    }

    @Operation(
            operationId = "listIndexMoves",
            summary = "What other values or weights would do to every economy",
            description = "It moves an index and predicts nothing.")
    @Parameter(
            name = "set",
            in = ParameterIn.QUERY,
            description = "A value, such as PAK.PARL:0.5; several times for several")
    @Parameter(
            name = "weight",
            in = ParameterIn.QUERY,
            description = "A weight within its group, such as HOS:0.3; several times for several")
    @Parameter(name = "edition", in = ParameterIn.QUERY, description = "Year; the newest that can be computed")
    @Parameter(name = "method", in = ParameterIn.QUERY, description = "Id of a method; the official one if left out")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/index/moves", of = MoveJson.class)
    ResponseEntity<Object> moves(HttpServletRequest request) {
        var answer = new ListAnswer(request, json);
        var query = answer.query();
        var standing = IndexResource.standing(indices, query);
        var moves = standing.map(it -> moves(it, query)).orElse(List.of());
        return answer.page(moves, moves, MoveJson::iso3);
    }

    private static List<MoveJson> moves(Standing standing, Query query) {
        var changes = new HashMap<Cell, Double>();
        pairs(
                query,
                "set",
                (key, value) -> cell(standing, key)
                        .ifPresentOrElse(
                                it -> changes.put(it, value), () -> query.refuse("set", "indices.problem.cell")));
        var weights = new HashMap<String, Double>();
        pairs(query, "weight", weights::put);
        var method = standing.method().method().reweighted(weights);
        if (method.isEmpty()) {
            query.refuse("weight", "indices.problem.weight");
        }
        var changed = standing.index().edition().with(changes);
        if (method.filter(it -> Index.check(it, changed).isEmpty()).isEmpty()) {
            query.refuse("set", "indices.problem.unscored");
            return List.of();
        }
        return standing.index().whatIf(changes, method.orElseThrow()).moves().stream()
                .filter(it -> it.rankBefore() > 0 || it.rankAfter() > 0)
                .sorted(Comparator.comparingInt(org.banu.index.Move::rankAfter)
                        .thenComparing(org.banu.index.Move::economy))
                .map(MoveJson::of)
                .toList();
    }

    /** Of the form {@code name:number}, not negative. */
    private static void pairs(Query query, String parameter, BiConsumer<String, Double> each) {
        for (var pair : query.texts(parameter, LONGEST)) {
            var at = pair.indexOf(':');
            if (at > 0 && pair.substring(at + 1).matches("\\d{1,9}(\\.\\d{1,12})?")) {
                each.accept(pair.substring(0, at), Double.valueOf(pair.substring(at + 1)));
            } else {
                query.refuse(parameter, "indices.problem.pair");
            }
        }
    }

    private static Optional<Cell> cell(Standing standing, String key) {
        var parts = key.split("\\.", 2);
        return parts.length == 2
                        && standing.has(parts[0])
                        && standing.index().edition().indicators().contains(parts[1])
                ? Optional.of(new Cell(parts[0], parts[1]))
                : Optional.empty();
    }

    @Operation(
            operationId = "seekIndexGoal",
            summary = "The least change of indicators that reaches a rank or a score",
            description =
                    "An indicator may move from the least to the greatest value that any economy has; all that way costs"
                            + " one. It moves an index and predicts nothing.")
    @Parameter(name = "economy", in = ParameterIn.QUERY, required = true, description = "ISO 3166-1 alpha-3")
    @Parameter(name = "rank", in = ParameterIn.QUERY, description = "To reach; or give places or score")
    @Parameter(name = "places", in = ParameterIn.QUERY, description = "To climb")
    @Parameter(name = "score", in = ParameterIn.QUERY, description = "To reach, in thousandths")
    @Parameter(
            name = "lever",
            in = ParameterIn.QUERY,
            description = "An indicator that may move; several times; all if left out")
    @Parameter(name = "edition", in = ParameterIn.QUERY, description = "Year; the newest that can be computed")
    @Parameter(name = "method", in = ParameterIn.QUERY, description = "Id of a method; the official one if left out")
    @ApiResponse(
            responseCode = "200",
            description = "The change.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GoalJson.class)))
    @Allow(Whom.EVERYBODY)
    @GetMapping(path = "/api/v1/index/goal", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<GoalJson> goal(HttpServletRequest request) {
        var query = new Query(request);
        var standing = IndexResource.standing(indices, query);
        var economy = query.text("economy", LONGEST);
        var rank = query.number("rank", 1, 999, 0);
        var places = query.number("places", 1, 999, 0);
        var score = query.number("score", 1, 1_000, 0);
        var levers = Set.copyOf(query.texts("lever", LONGEST));
        if (standing.filter(it -> it.has(economy)).isEmpty()) {
            query.refuse("economy", "indices.problem.economy");
        }
        if (List.of(rank, places, score).stream().filter(it -> it > 0).count() != 1) {
            query.refuse("rank", "indices.problem.goal");
        }
        query.check();
        var chosen = standing.orElseThrow(() -> new NotFound("edition", "newest"));
        var goal = score > 0
                ? new Goal.Score(score / 1_000.0)
                : new Goal.Rank(rank > 0 ? rank : Math.max(1, chosen.result().rank(economy, chosen.root()) - places));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(sought(chosen, economy, goal, levers));
    }

    private static GoalJson sought(Standing standing, String economy, Goal goal, Set<String> levers) {
        var moving = Seek.levers(standing.index(), economy).stream()
                .filter(it -> levers.isEmpty() || levers.contains(it.indicator()))
                .toList();
        return switch (Seek.of(standing.index(), economy, goal, moving)) {
            case Seek.Found it ->
                new GoalJson(
                        true,
                        it.proven(),
                        IndexJson.rounded(it.cost()),
                        IndexJson.rounded(it.score()),
                        it.rank(),
                        it.steps().stream()
                                .map(step -> new StepJson(
                                        step.indicator(),
                                        IndexJson.rounded(step.from()),
                                        IndexJson.rounded(step.to()),
                                        IndexJson.rounded(step.cost())))
                                .toList());
            case Seek.OutOfReach it ->
                new GoalJson(false, false, 0, IndexJson.rounded(it.score()), it.rank(), List.of());
        };
    }
}
