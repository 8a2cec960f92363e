package org.banu.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One rule set on one day, flattened: each distinct test once, by number, and the conditions over those numbers. A row of
 * truths, one for each test, gives the verdict; so many rows can be tried quickly.
 */
final class Plan {

    private final Judgement judgement;
    private final List<Condition.Test> tests;
    private final Map<String, List<Integer>> testsOf = new LinkedHashMap<>();
    private final Node root;

    /** A condition over numbered tests, in which decisions of the provider are already taken in her favour. */
    sealed interface Node {
        record Fixed(Truth truth) implements Node {}

        record Leaf(int test) implements Node {}

        record All(List<Node> of) implements Node {}

        record Any(List<Node> of) implements Node {}

        record AtLeast(int n, List<Node> of) implements Node {}

        record Not(Node of) implements Node {}
    }

    Plan(RuleSet rules, Judgement judgement) {
        this.judgement = judgement;
        var criteria = rules.inEffect(judgement.date());
        tests = Conditions.tests(criteria).stream().distinct().toList();
        var numbers = new LinkedHashMap<Condition.Test, Integer>();
        for (var test : tests) {
            testsOf.computeIfAbsent(test.attribute(), _ -> new ArrayList<>()).add(numbers.size());
            numbers.put(test, numbers.size());
        }
        root = new Node.All(
                criteria.stream().map(it -> node(it.condition(), true, numbers)).toList());
    }

    private static Node node(Condition condition, boolean straight, Map<Condition.Test, Integer> numbers) {
        return switch (condition) {
            case Condition.Test test -> new Node.Leaf(numbers.getOrDefault(test, -1));
            case Condition.Decides _ -> new Node.Fixed(Truth.of(straight));
            case Condition.Not(var of) -> new Node.Not(node(of, !straight, numbers));
            case Condition.AllOf(var of) -> new Node.All(nodes(of, straight, numbers));
            case Condition.AnyOf(var of) -> new Node.Any(nodes(of, straight, numbers));
            case Condition.AtLeast(var n, var of) -> new Node.AtLeast(n, nodes(of, straight, numbers));
        };
    }

    private static List<Node> nodes(List<Condition> of, boolean straight, Map<Condition.Test, Integer> numbers) {
        return of.stream().map(it -> node(it, straight, numbers)).toList();
    }

    Node root() {
        return root;
    }

    List<Condition.Test> tests() {
        return tests;
    }

    /** The attributes that its tests ask for, in their order. */
    List<String> attributes() {
        return List.copyOf(testsOf.keySet());
    }

    /** The values of one attribute as far as its tests tell them apart. */
    Cells cells(String attribute) {
        var mine = testsOf.getOrDefault(attribute, List.of()).stream()
                .map(tests::get)
                .toList();
        return new Cells(judgement.vocabulary().get(attribute), mine, judgement);
    }

    /** The truth of each test for what is known. */
    Truth[] truths(Profile profile) {
        return tests.stream()
                .map(it -> judgement.test(it, profile.values().get(it.attribute())))
                .toArray(Truth[]::new);
    }

    /** Puts one attribute into a cell of {@link #cells}. */
    void set(String attribute, List<Truth> cell, Truth[] truths) {
        var numbers = testsOf.getOrDefault(attribute, List.of());
        for (var i = 0; i < numbers.size(); i++) {
            truths[numbers.get(i)] = cell.get(i);
        }
    }

    List<Truth> get(String attribute, Truth[] truths) {
        return testsOf.getOrDefault(attribute, List.of()).stream()
                .map(it -> truths[it])
                .toList();
    }

    /** Forgets one attribute. */
    void unset(String attribute, Truth[] truths) {
        for (var number : testsOf.getOrDefault(attribute, List.of())) {
            truths[number] = Truth.UNKNOWN;
        }
    }

    Truth truth(Truth[] truths) {
        return truth(root, truths);
    }

    private static Truth truth(Node node, Truth[] truths) {
        return switch (node) {
            case Node.Fixed(var truth) -> truth;
            case Node.Leaf(var test) -> truths[test];
            case Node.Not(var of) -> truth(of, truths).not();
            case Node.All(var of) -> {
                var all = Truth.TRUE;
                for (var i = 0; i < of.size() && all != Truth.FALSE; i++) {
                    all = all.and(truth(of.get(i), truths));
                }
                yield all;
            }
            case Node.Any(var of) -> {
                var any = Truth.FALSE;
                for (var i = 0; i < of.size() && any != Truth.TRUE; i++) {
                    any = any.or(truth(of.get(i), truths));
                }
                yield any;
            }
            case Node.AtLeast(var n, var of) ->
                Trace.atLeast(n, of.stream().map(it -> truth(it, truths)).toList());
        };
    }
}
