package org.banu.platform.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banu.data.Coded;
import org.banu.data.Programme;
import org.banu.data.Text;
import org.banu.platform.programmes.ConditionJson;
import org.jspecify.annotations.Nullable;

/** A programme for programs. What is left out is not known. */
@Schema(name = "Programme", description = "Finance, a training or a network. What is left out is not known.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProgrammeJson(
        String id,

        @Schema(description = "ISO 3166-1 alpha-2, or REGIONAL or INTERNATIONAL")
        String country,

        List<String> kinds,
        Text name,

        @Schema(description = "Names as in the sources, by language")
        Map<String, String> original,

        @Nullable Text provider,
        Text summary,

        @Schema(description = "active, announced, suspended, historic or unknown")
        String lifecycle,

        @Schema(description = "only, preferred, open or unknown")
        String women,

        @Nullable TermsJson terms,
        @Nullable TrainingJson training,
        @Nullable NetworkJson network,
        @Schema(description = "Ids of documents to bring") List<String> documents,
        @Nullable ApplyJson apply,
        @Schema(description = "All of them must hold") List<CriterionJson> criteria,

        @Schema(description = "They help, and refuse nobody")
        List<PreferenceJson> preferences,

        List<String> related,

        @Schema(description = "Ids of near-duplicates that this record stands for")
        List<String> merged,

        ProvenanceJson provenance,

        @Schema(description = "Changes when the record does")
        String hash) {

    /** Where and how to apply. */
    @Schema(name = "Application")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ApplyJson(
            List<String> channels,
            @Nullable String url,
            @Nullable String phone,

            @Schema(description = "Last day to apply; left out if there is none or it is not known") @Nullable
            String closes) {}

    /** What a training is like. */
    @Schema(name = "Training")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record TrainingJson(
            List<String> topics,
            @Nullable String format,
            List<String> languages,
            @Nullable Boolean free,
            @Nullable BigDecimal cost,
            @Nullable String costUnit,
            @Nullable Text duration,
            @Nullable Text reach) {}

    /** What a network is like. */
    @Schema(name = "Network")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NetworkJson(
            String kind,
            @Nullable String scope,
            @Nullable Text city,
            @Nullable String founded,
            @Nullable String members,

            @Schema(description = "False where nobody applies to join: such a body is never screened") @Nullable
            Boolean open) {}

    /** One condition with its dates. */
    @Schema(name = "Criterion")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CriterionJson(
            String id,

            @Schema(description = "A test of one attribute, or all, any, not, atLeast or decides of others")
            Map<String, Object> test,

            @Schema(description = "First day in effect") @Nullable
            String from,

            @Schema(description = "Last day in effect") @Nullable
            String to,

            @Schema(description = "Number of the source, from 1")
            int source) {}

    /** A quota or preference. */
    @Schema(name = "Preference")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PreferenceJson(
            String id,

            @Schema(description = "Percent set aside") @Nullable
            BigDecimal share,

            @Nullable Map<String, Object> test,
            @Nullable Integer source) {}

    static ProgrammeJson of(Programme it) {
        return new ProgrammeJson(
                it.id(),
                it.country(),
                codes(it.kinds()),
                it.name(),
                it.original(),
                it.provider(),
                it.summary(),
                it.lifecycle().code(),
                it.women().code(),
                it.finance() ? TermsJson.of(it.terms()) : null,
                training(it),
                network(it),
                it.documents(),
                apply(it),
                it.rules().criteria().stream()
                        .map(rule -> new CriterionJson(
                                rule.id(),
                                ConditionJson.condition(rule.condition()),
                                text(rule.from()),
                                text(rule.to()),
                                rule.source()))
                        .toList(),
                it.preferences().stream()
                        .map(preference -> new PreferenceJson(
                                preference.id(),
                                preference.share(),
                                preference.condition() == null ? null : ConditionJson.condition(preference.condition()),
                                preference.source()))
                        .toList(),
                it.related(),
                it.merged(),
                ProvenanceJson.of(it.provenance()),
                it.hash());
    }

    private static @Nullable TrainingJson training(Programme programme) {
        var course = programme.course();
        if (course == null) {
            return null;
        }
        var cost = course.cost();
        return new TrainingJson(
                course.topics(),
                code(course.format()),
                course.languages(),
                cost == null ? null : cost.free(),
                cost == null ? null : cost.amount(),
                cost == null ? null : cost.unit(),
                course.duration(),
                course.reach());
    }

    private static @Nullable NetworkJson network(Programme programme) {
        var network = programme.network();
        return network == null
                ? null
                : new NetworkJson(
                        network.kind().code(),
                        code(network.scope()),
                        network.city(),
                        text(network.founded()),
                        network.members(),
                        network.open());
    }

    private static @Nullable ApplyJson apply(Programme programme) {
        var apply = programme.apply();
        return apply == null ? null : new ApplyJson(apply.channels(), apply.url(), apply.phone(), text(apply.closes()));
    }

    static List<String> codes(List<? extends Coded> constants) {
        return constants.stream().map(Coded::code).toList();
    }

    static @Nullable String code(@Nullable Coded constant) {
        return constant == null ? null : constant.code();
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
