package org.banu.eligibility;

import java.util.ArrayList;
import java.util.List;

/** Walks through conditions. */
final class Conditions {

    private Conditions() {}

    /** All tests of single attributes in these criteria, in order, repeated ones repeatedly. */
    static List<Condition.Test> tests(List<Criterion> criteria) {
        var tests = new ArrayList<Condition.Test>();
        criteria.forEach(it -> collect(it.condition(), tests));
        return tests;
    }

    private static void collect(Condition condition, List<Condition.Test> tests) {
        switch (condition) {
            case Condition.Test test -> tests.add(test);
            case Condition.AllOf(var of) -> of.forEach(it -> collect(it, tests));
            case Condition.AnyOf(var of) -> of.forEach(it -> collect(it, tests));
            case Condition.AtLeast several -> several.of().forEach(it -> collect(it, tests));
            case Condition.Not(var of) -> collect(of, tests);
            case Condition.Decides _ -> {}
        }
    }

    /** Whether some part of it is for the provider to decide. */
    static boolean asksProvider(Condition condition) {
        return switch (condition) {
            case Condition.Decides _ -> true;
            case Condition.Test _ -> false;
            case Condition.Not(var of) -> asksProvider(of);
            case Condition.AllOf(var of) -> of.stream().anyMatch(Conditions::asksProvider);
            case Condition.AnyOf(var of) -> of.stream().anyMatch(Conditions::asksProvider);
            case Condition.AtLeast several -> several.of().stream().anyMatch(Conditions::asksProvider);
        };
    }
}
