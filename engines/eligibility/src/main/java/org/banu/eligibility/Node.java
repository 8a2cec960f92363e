package org.banu.eligibility;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A condition over numbered tests, in which decisions of the provider are already taken in her favour. */
sealed interface Node {
    record Fixed(Truth truth) implements Node {}

    record Leaf(int test) implements Node {}

    record All(List<Node> of) implements Node {}

    record Any(List<Node> of) implements Node {}

    record AtLeast(int n, List<Node> of) implements Node {}

    record Not(Node of) implements Node {}

    /** All criteria together. */
    static Node of(List<Criterion> criteria, Map<Condition.Test, Integer> numbers) {
        return new All(criteria.stream()
                .map(it -> of(it.condition(), numbers, Truth.TRUE))
                .toList());
    }

    /** Decisions of the provider have a truth of their own: that which favours her, or {@link Truth#UNKNOWN}. */
    static Node of(Condition condition, Map<Condition.Test, Integer> numbers, Truth decision) {
        return switch (condition) {
            case Condition.Test test -> new Leaf(numbers.getOrDefault(test, -1));
            case Condition.Decides _ -> new Fixed(decision);
            case Condition.Not(var of) -> new Not(of(of, numbers, decision.not()));
            case Condition.AllOf(var of) -> new All(listOf(of, numbers, decision));
            case Condition.AnyOf(var of) -> new Any(listOf(of, numbers, decision));
            case Condition.AtLeast(var n, var of) -> new AtLeast(n, listOf(of, numbers, decision));
        };
    }

    private static List<Node> listOf(List<Condition> conditions, Map<Condition.Test, Integer> numbers, Truth decision) {
        return conditions.stream().map(it -> of(it, numbers, decision)).toList();
    }

    /** The truth where each test has the truth of its number. */
    default Truth truth(IntFunction<Truth> truths) {
        return switch (this) {
            case Fixed(var truth) -> truth;
            case Leaf(var test) -> truths.apply(test);
            case Not(var of) -> of.truth(truths).not();
            case All(var of) -> {
                var all = Truth.TRUE;
                for (var i = 0; i < of.size() && all != Truth.FALSE; i++) {
                    all = all.and(of.get(i).truth(truths));
                }
                yield all;
            }
            case Any(var of) -> {
                var any = Truth.FALSE;
                for (var i = 0; i < of.size() && any != Truth.TRUE; i++) {
                    any = any.or(of.get(i).truth(truths));
                }
                yield any;
            }
            case AtLeast(var n, var of) ->
                Trace.atLeast(n, of.stream().map(it -> it.truth(truths)).toList());
        };
    }
}
