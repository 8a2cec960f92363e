package org.banu.platform.finder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banu.eligibility.Allowed;
import org.banu.eligibility.Changes;
import org.banu.eligibility.Finding;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Rulebook;
import org.banu.eligibility.Screening;
import org.banu.eligibility.Status;
import org.banu.eligibility.Verdict;
import org.banu.platform.programmes.ConditionJson;

/**
 * Writes screenings for programs: the programme, the verdict, its trace, what would change it, and the hash by which it
 * can be reproduced. Conditions are written as the data writes them.
 */
public final class ScreeningJson {

    private ScreeningJson() {}

    /** All screenings of a profile, made of maps, lists, numbers, texts and truths only. */
    public static List<Map<String, Object>> of(
            List<Screening> screenings, Rulebook rulebook, Profile profile, LocalDate date) {
        return screenings.stream()
                .map(it -> screening(it, rulebook, profile, date))
                .toList();
    }

    private static Map<String, Object> screening(
            Screening screening, Rulebook rulebook, Profile profile, LocalDate date) {
        var changes = screening.verdict() == Verdict.NOT
                ? Changes.of(rulebook, screening.ruleSet(), profile, date)
                : List.<Changes>of();
        return ConditionJson.fields(
                "programme",
                screening.ruleSet(),
                "verdict",
                verdict(screening.verdict()),
                "trace",
                findings(screening.trace()),
                "wouldChange",
                changes.stream().map(ScreeningJson::changes).toList(),
                "hash",
                screening.hash());
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

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(ScreeningJson::finding).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        var value = finding.value();
        return ConditionJson.fields(
                "criterion",
                finding.criterion(),
                "status",
                status(finding.status()),
                "source",
                finding.source(),
                "condition",
                ConditionJson.condition(finding.condition()),
                "value",
                value == null ? null : ConditionJson.value(value),
                "children",
                findings(finding.children()));
    }

    private static String status(Status status) {
        return switch (status) {
            case MET -> "met";
            case NOT_MET -> "notMet";
            case UNKNOWN -> "unknown";
            case PROVIDER_DECIDES -> "providerDecides";
        };
    }

    private static Map<String, Object> changes(Changes changes) {
        return ConditionJson.fields(
                "changes",
                changes.changes().stream().map(ScreeningJson::change).toList(),
                "needs",
                changes.needs().stream().map(ScreeningJson::change).toList(),
                "effort",
                changes.effort());
    }

    private static Map<String, Object> change(Changes.Change change) {
        var now = change.now();
        return ConditionJson.fields(
                "attribute",
                change.attribute(),
                "now",
                now == null ? null : ConditionJson.value(now),
                "to",
                ConditionJson.value(change.to()),
                "allowed",
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
