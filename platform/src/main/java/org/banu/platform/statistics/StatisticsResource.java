package org.banu.platform.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.ListAnswer;
import org.banu.platform.api.ListMapping;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How many businesses there are, for programs. */
@Tag(
        name = "Statistics",
        description = "How many businesses there are. Counts are in tens; those under ten are left out.")
@RestController
class StatisticsResource {

    private final Statistics statistics;
    private final JsonMapper json;

    StatisticsResource(Statistics statistics, JsonMapper json) {
        this.statistics = statistics;
        this.json = json;
    }

    /**
     * A count.
     *
     * @param month such as 2026-11, at whose beginning they were counted
     * @param country ISO 3166-1 alpha-2
     * @param code empty for what was not told
     * @param businesses in tens, at least 10
     */
    record FigureJson(String month, String country, String dimension, String code, int businesses) {

        static FigureJson of(Figure figure) {
            return new FigureJson(
                    figure.month().toString().substring(0, "2026-11".length()),
                    figure.country(),
                    figure.dimension().name().toLowerCase(Locale.ROOT),
                    figure.code(),
                    figure.count());
        }

        String id() {
            return "%s.%s.%s".formatted(country, dimension, code);
        }
    }

    @Operation(operationId = "listStatistics", summary = "How many businesses there are, in tens, newest month")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/statistics", of = FigureJson.class)
    ResponseEntity<Object> list(HttpServletRequest request) {
        var all = statistics.newest().stream()
                .filter(it -> it.count() > 0)
                .map(FigureJson::of)
                .toList();
        return new ListAnswer(request, json).page(all, all, FigureJson::id);
    }
}
