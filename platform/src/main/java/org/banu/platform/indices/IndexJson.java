package org.banu.platform.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.banu.data.Text;
import org.banu.data.index.Flag;
import org.banu.data.index.IndexMethod;
import org.banu.data.index.Measurement;
import org.banu.data.index.Observation;
import org.banu.data.index.Published;
import org.banu.index.Move;
import org.jspecify.annotations.Nullable;

/** Indices for programs. */
final class IndexJson {

    private IndexJson() {}

    /** How an index is made. */
    @Schema(name = "IndexMethod", description = "How an index is made, from its indicators to the whole.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record MethodJson(
            String id,
            String version,
            boolean official,
            Text publisher,
            Text name,
            Text summary,
            List<PartJson> parts) {

        static MethodJson of(IndexMethod it) {
            return new MethodJson(
                    it.id(),
                    it.version(),
                    it.official(),
                    it.publisher(),
                    it.name(),
                    it.summary(),
                    it.parts().stream().map(PartJson::of).toList());
        }
    }

    /** A group or an indicator. */
    @Schema(name = "IndexPart", description = "A group or an indicator of an index.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartJson(
            String code,

            @Schema(description = "Code of the group that it is in") @Nullable
            String parent,

            boolean indicator,
            Text name,

            @Schema(description = "Within its group, as published") @Nullable
            Double weight,

            @Schema(description = "Value from which it counts as parity") @Nullable
            Double cap) {

        static PartJson of(IndexMethod.Part it) {
            return new PartJson(it.code(), it.parent(), it.indicator(), it.name(), it.weight(), it.cap());
        }
    }

    /** An edition. */
    @Schema(name = "IndexEdition", description = "One year of an index.")
    record EditionJson(
            int year,

            @Schema(description = "How many economies were published")
            int economies,

            @Schema(description = "Whether its indicators are known, so that it can be computed")
            boolean computed) {}

    /** One score and rank. */
    @Schema(name = "IndexResult", description = "A score and rank, computed from the indicators of an edition.")
    record ResultJson(
            @Schema(description = "ISO 3166-1 alpha-3") String iso3,

            @Schema(description = "overall, subindex or indicator")
            String level,

            @Schema(description = "Of the group or indicator; overall for the whole")
            String code,

            double score,
            int rank,

            @Schema(description = "The better end of the range of nine draws in ten") @Nullable
            Integer rankLow,

            @Schema(description = "The worse end of it") @Nullable
            Integer rankHigh) {

        String id() {
            return iso3 + "." + code;
        }

        /** By rank of the whole, then the tree. */
        static List<ResultJson> of(Standing standing) {
            var results = new ArrayList<ResultJson>();
            for (var economy : standing.ranked()) {
                for (var code : standing.result().codes()) {
                    var rank = standing.result().rank(economy, code);
                    if (rank > 0) {
                        var interval = standing.interval(economy, code);
                        results.add(new ResultJson(
                                economy,
                                standing.method().level(code),
                                code,
                                rounded(standing.result().score(economy, code)),
                                rank,
                                interval.map(it -> Math.min(rank, it.low())).orElse(null),
                                interval.map(it -> Math.max(rank, it.high())).orElse(null)));
                    }
                }
            }
            return List.copyOf(results);
        }
    }

    /** A score and rank as published. */
    @Schema(name = "PublishedScore", description = "A score and rank as published, or as noted in flags.")
    record PublishedJson(
            String iso3,
            int edition,
            String code,
            @Nullable BigDecimal score,
            @Nullable Integer rank,

            @Schema(description = "Ids of sources, joined by +")
            String source,

            @Schema(description = "What is to be said of it, such as implied or computedRank")
            List<String> flags) {

        String id() {
            return "%s.%d.%s".formatted(iso3, edition, code);
        }

        static List<PublishedJson> of(Published it) {
            return it.figures().entrySet().stream()
                    .map(figure -> new PublishedJson(
                            it.economy(),
                            it.edition(),
                            figure.getKey(),
                            figure.getValue().score(),
                            figure.getValue().rank(),
                            it.source(),
                            figure.getValue().flags().stream().map(Flag::id).toList()))
                    .toList();
        }
    }

    /** What an economy has for an indicator. */
    @Schema(name = "IndicatorValue", description = "What an economy has for an indicator in an edition.")
    record ValueJson(
            String iso3,
            int edition,
            String indicator,
            @Nullable BigDecimal female,
            @Nullable BigDecimal male,

            @Schema(description = "Women over men, uncut") @Nullable
            BigDecimal ratio,

            @Schema(description = "The ratio after its cap") @Nullable
            BigDecimal score,

            String source,
            List<String> flags) {

        String id() {
            return iso3 + "." + indicator;
        }

        static ValueJson of(Measurement it) {
            return new ValueJson(
                    it.economy(),
                    it.edition(),
                    it.indicator(),
                    it.female(),
                    it.male(),
                    it.ratio(),
                    it.score(),
                    it.source(),
                    it.flags().stream().map(Flag::id).toList());
        }
    }

    /** One value of another publisher's series. */
    @Schema(name = "SeriesValue", description = "One value of a series of another publisher; versions are not mixed.")
    record SeriesJson(String series, String iso3, int year, BigDecimal value, String source) {

        String id() {
            return "%s.%s.%d".formatted(series, iso3, year);
        }

        static SeriesJson of(Observation it) {
            return new SeriesJson(it.series(), it.economy(), it.year(), it.value(), it.source());
        }
    }

    /** What a scenario does to one economy. */
    @Schema(
            name = "IndexMove",
            description = "What a scenario does to one economy. It moves an index and predicts nothing.")
    record MoveJson(
            String iso3,
            @Nullable Double scoreBefore,
            @Nullable Double scoreAfter,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter) {

        static MoveJson of(Move it) {
            return new MoveJson(
                    it.economy(),
                    Double.isNaN(it.scoreBefore()) ? null : rounded(it.scoreBefore()),
                    Double.isNaN(it.scoreAfter()) ? null : rounded(it.scoreAfter()),
                    it.rankBefore() == 0 ? null : it.rankBefore(),
                    it.rankAfter() == 0 ? null : it.rankAfter());
        }
    }

    /** The least change that reaches a goal. */
    @Schema(name = "IndexGoal", description = "The least change that reaches a goal, or the best that all levers give.")
    record GoalJson(
            boolean reached,

            @Schema(description = "Whether no cheaper change is possible")
            boolean proven,

            @Schema(description = "One for a move over an indicator's whole range; the sum of all steps")
            double cost,

            double score,
            int rank,
            List<StepJson> steps) {}

    /** One indicator's move. */
    @Schema(name = "IndexStep", description = "One indicator's move, women over men.")
    record StepJson(String indicator, double from, double to, double cost) {}

    /** To nine digits after the point: what is beyond is only how numbers are kept. */
    static double rounded(double number) {
        return Math.round(number * 1e9) / 1e9;
    }
}
