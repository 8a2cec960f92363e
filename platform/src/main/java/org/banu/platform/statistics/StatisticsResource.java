package org.banu.platform.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.ListAnswer;
import org.banu.platform.api.ListMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How many businesses there are, for programs. */
@Tag(
        name = "Statistics",
        description =
                "How many businesses there are. Counts are in tens; those of fewer than ten keepers are left out, and"
                        + " where they would give away one of these, others are too.")
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
     * @param month for which they were counted, such as 2026-11
     * @param counted the day of the count; null where that was not kept
     * @param country ISO 3166-1 alpha-2
     * @param code empty for what was not told
     * @param businesses in tens, at least 10
     */
    record FigureJson(
            String month, @Nullable LocalDate counted, String country, String dimension, String code, int businesses) {

        static FigureJson of(Figure figure) {
            return new FigureJson(
                    YearMonth.from(figure.month()).toString(),
                    figure.counted(),
                    figure.country(),
                    figure.dimension().name().toLowerCase(Locale.ROOT),
                    figure.code(),
                    figure.count());
        }

        String id() {
            return "%s.%s.%s".formatted(country, dimension, code);
        }
    }

    @Operation(
            operationId = "listStatistics",
            summary = "How many businesses there are, in tens",
            description =
                    "Counted once a month, on the first day of it on which Banu runs, and never changed afterwards.")
    @Parameter(
            name = "month",
            in = ParameterIn.QUERY,
            description = "Such as 2026-11, one of those with figures; without it, the newest")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/statistics", of = FigureJson.class)
    ResponseEntity<Object> list(HttpServletRequest request) {
        var answer = new ListAnswer(request, json);
        var months = statistics.months().stream()
                .collect(Collectors.toMap(
                        it -> YearMonth.from(it).toString(), it -> it, (one, _) -> one, LinkedHashMap::new));
        var month = answer.query().oneOf("month", months.keySet());
        var all = Optional.ofNullable(months.get(month))
                .or(() -> months.values().stream().findFirst())
                .map(statistics::of)
                .orElse(List.of())
                .stream()
                .filter(it -> it.count() > 0)
                .map(FigureJson::of)
                .toList();
        return answer.page(all, all, FigureJson::id);
    }
}
