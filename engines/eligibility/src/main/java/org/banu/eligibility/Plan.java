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
    private final List<String> attributes;
    private final Node root;

    Plan(RuleSet rules, Judgement judgement) {
        this.judgement = judgement;
        var criteria = rules.inEffect(judgement.date());
        tests = Conditions.tests(criteria).stream().distinct().toList();
        var numbers = new LinkedHashMap<Condition.Test, Integer>();
        for (var test : tests) {
            testsOf.computeIfAbsent(test.attribute(), _ -> new ArrayList<>()).add(numbers.size());
            numbers.put(test, numbers.size());
        }
        attributes = List.copyOf(testsOf.keySet());
        root = Node.of(criteria, numbers);
    }

    List<Condition.Test> tests() {
        return tests;
    }

    /** The attributes that its tests ask for, in their order. */
    List<String> attributes() {
        return attributes;
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
        return root.truth(it -> truths[it]);
    }
}
