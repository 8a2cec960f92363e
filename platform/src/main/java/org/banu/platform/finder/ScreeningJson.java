package org.banu.platform.finder;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banu.eligibility.Allowed;
import org.banu.eligibility.Changes;
import org.banu.eligibility.Finding;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Rulebook;
import org.banu.eligibility.Screening;
import org.banu.eligibility.Status;
import org.banu.eligibility.Verdict;
import org.banu.platform.programmes.ConditionJson;
import org.jspecify.annotations.Nullable;

/**
 * A screening for programs: the programme, the verdict, its trace, what would change it, and the hash by which it can be
 * reproduced. Conditions are written as the data writes them.
 */
@Schema(name = "Screening", description = "How a person stands with a programme, and why.")
public record ScreeningJson(
        String programme,
        @Schema(description = "likely, not or undecided") String verdict,
        List<FindingJson> trace,

        @Schema(description = "Of a no, at most three ways to a likely")
        List<WayJson> wouldChange,

        @Schema(description = "The same for the same rules, values and day")
        String hash) {

    public ScreeningJson {
        trace = List.copyOf(trace);
        wouldChange = List.copyOf(wouldChange);
    }

    /** One criterion. */
    @Schema(name = "Finding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingJson(
            @Nullable String criterion,

            @Schema(description = "met, notMet, unknown or providerDecides")
            String status,

            @Schema(description = "Number of the source, from 1") @Nullable
            Integer source,

            Map<String, Object> condition,

            @Schema(description = "What was told; left out if nothing was") @Nullable
            Object value,

            List<FindingJson> children) {}

    /** Changes that together turn a no into a likely. */
    @Schema(name = "Way")
    public record WayJson(
            List<ChangeJson> changes,

            @Schema(description = "What would have to be so besides")
            List<ChangeJson> needs,

            @Schema(description = "The greater, the harder") Object effort) {}

    /** One attribute and what it would have to be. */
    @Schema(name = "Change")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeJson(String attribute, @Nullable Object now, Object to, Map<String, Object> allowed) {}

    /** A line of CSV, with the criteria that it turns on. */
    record Line(
            String programme,
            String verdict,
            List<String> notMet,
            List<String> unknown,
            List<String> providerDecides,
            String hash) {}

    /** All screenings of a profile. */
    public static List<ScreeningJson> of(
            List<Screening> screenings, Rulebook rulebook, Profile profile, LocalDate date) {
        return screenings.stream()
                .map(it -> screening(it, rulebook, profile, date))
                .toList();
    }

    private static ScreeningJson screening(Screening screening, Rulebook rulebook, Profile profile, LocalDate date) {
        var changes = screening.verdict() == Verdict.NOT
                ? Changes.of(rulebook, screening.ruleSet(), profile, date)
                : List.<Changes>of();
        return new ScreeningJson(
                screening.ruleSet(),
                verdict(screening.verdict()),
                screening.trace().stream().map(ScreeningJson::finding).toList(),
                changes.stream().map(ScreeningJson::way).toList(),
                screening.hash());
    }

    Line line() {
        return new Line(
                programme,
                verdict,
                criteria(Status.NOT_MET),
                criteria(Status.UNKNOWN),
                criteria(Status.PROVIDER_DECIDES),
                hash);
    }

    private List<String> criteria(Status status) {
        return trace.stream()
                .filter(it -> it.status().equals(status(status)))
                .map(it -> Objects.toString(it.criterion(), ""))
                .toList();
    }

    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case LIKELY -> "likely";
            case NOT -> "not";
            case UNDECIDED -> "undecided";
        };
    }

    /** What a finding asks, on one line, as the data writes it. */
    public static String condition(Finding finding) {
        return inline(ConditionJson.condition(finding.condition()));
    }

    private static String inline(Object json) {
        return switch (json) {
            case Map<?, ?> fields ->
                "{"
                        + String.join(
                                ", ",
                                fields.entrySet().stream()
                                        .map(it -> it.getKey() + ": " + inline(it.getValue()))
                                        .toList())
                        + "}";
            case List<?> items ->
                "["
                        + String.join(
                                ", ", items.stream().map(ScreeningJson::inline).toList()) + "]";
            default -> json.toString();
        };
    }

    private static FindingJson finding(Finding finding) {
        var value = finding.value();
        return new FindingJson(
                finding.criterion(),
                status(finding.status()),
                finding.source(),
                ConditionJson.condition(finding.condition()),
                value == null ? null : ConditionJson.value(value),
                finding.children().stream().map(ScreeningJson::finding).toList());
    }

    private static String status(Status status) {
        return switch (status) {
            case MET -> "met";
            case NOT_MET -> "notMet";
            case UNKNOWN -> "unknown";
            case PROVIDER_DECIDES -> "providerDecides";
        };
    }

    private static WayJson way(Changes changes) {
        return new WayJson(
                changes.changes().stream().map(ScreeningJson::change).toList(),
                changes.needs().stream().map(ScreeningJson::change).toList(),
                changes.effort());
    }

    private static ChangeJson change(Changes.Change change) {
        var now = change.now();
        return new ChangeJson(
                change.attribute(),
                now == null ? null : ConditionJson.value(now),
                ConditionJson.value(change.to()),
                allowed(change.allowed()));
    }

    private static Map<String, Object> allowed(Allowed allowed) {
        return switch (allowed) {
            case Allowed.Answers(var codes) -> ConditionJson.fields("in", codes);
            case Allowed.Flagged(var holds) -> ConditionJson.fields("is", holds);
            case Allowed.Held(var oneOfEach, var none) ->
                ConditionJson.fields(
                        "oneOfEach", oneOfEach.stream().map(List::copyOf).toList(), "none", List.copyOf(none));
            case Allowed.Between(var from, var to, var unit) -> ConditionJson.ends(from, to, unit);
            case Allowed.Days(var since, var before) ->
                ConditionJson.fields("since", ConditionJson.text(since), "before", ConditionJson.text(before));
        };
    }
}
