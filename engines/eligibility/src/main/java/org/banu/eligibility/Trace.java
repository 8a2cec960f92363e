package org.banu.eligibility;

import java.util.ArrayList;
import java.util.List;

/** Follows a condition through to its leaves, and writes down how each part stands. */
record Trace(Judgement judgement, Profile profile, Criterion criterion) {

    /** A finding with the truth of its condition: once with the provider in her favour, once not knowing. */
    record Weighed(Finding finding, Truth favoured, Truth neutral) {}

    Finding finding() {
        return weigh(criterion.condition(), true).finding;
    }

    private Weighed weigh(Condition condition, boolean straight) {
        return switch (condition) {
            case Condition.Test test -> {
                var value = profile.values().get(test.attribute());
                var truth = judgement.test(test, value);
                var finding = new Finding(
                        criterion.id(), criterion.source(), Status.of(truth, truth), test, value, List.of());
                yield new Weighed(finding, truth, truth);
            }
            case Condition.Decides _ -> weighed(condition, List.of(), Truth.of(straight), Truth.UNKNOWN);
            case Condition.Not(var of) -> {
                var part = weigh(of, !straight);
                yield weighed(condition, List.of(part), part.favoured.not(), part.neutral.not());
            }
            case Condition.AllOf(var of) -> {
                var parts = weighAll(of, straight);
                yield weighed(condition, parts, all(favoured(parts)), all(neutral(parts)));
            }
            case Condition.AnyOf(var of) -> {
                var parts = weighAll(of, straight);
                yield weighed(condition, parts, any(favoured(parts)), any(neutral(parts)));
            }
            case Condition.AtLeast(var n, var of) -> {
                var parts = weighAll(of, straight);
                yield weighed(condition, parts, atLeast(n, favoured(parts)), atLeast(n, neutral(parts)));
            }
        };
    }

    private List<Weighed> weighAll(List<Condition> conditions, boolean straight) {
        var parts = new ArrayList<Weighed>(conditions.size());
        for (var condition : conditions) {
            parts.add(weigh(condition, straight));
        }
        return parts;
    }

    private Weighed weighed(Condition condition, List<Weighed> parts, Truth favoured, Truth neutral) {
        var children = parts.stream().map(Weighed::finding).toList();
        var status = Status.of(favoured, neutral);
        return new Weighed(
                new Finding(criterion.id(), criterion.source(), status, condition, null, children), favoured, neutral);
    }

    private static List<Truth> favoured(List<Weighed> parts) {
        return parts.stream().map(Weighed::favoured).toList();
    }

    private static List<Truth> neutral(List<Weighed> parts) {
        return parts.stream().map(Weighed::neutral).toList();
    }

    static Truth all(List<Truth> parts) {
        return parts.stream().reduce(Truth.TRUE, Truth::and);
    }

    static Truth any(List<Truth> parts) {
        return parts.stream().reduce(Truth.FALSE, Truth::or);
    }

    /** Decided as soon as enough hold, or too many don't. */
    static Truth atLeast(int n, List<Truth> parts) {
        var hold = parts.stream().filter(it -> it == Truth.TRUE).count();
        var fail = parts.stream().filter(it -> it == Truth.FALSE).count();
        if (hold >= n) {
            return Truth.TRUE;
        }
        return parts.size() - fail < n ? Truth.FALSE : Truth.UNKNOWN;
    }
}
