package org.banu.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.banu.eligibility.Criterion;
import org.banu.eligibility.Problem;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Units;
import org.banu.eligibility.Vocabulary;

/** Whether the tests of a record are ones that the engine takes, and what is wrong where if not. */
final class ConditionCheck {

    private static final Pattern STEP = Pattern.compile("[A-Za-z]+|\\d+");

    private final Vocabulary vocabulary;
    private final Units units;
    private final Set<String> decisions;
    private final ConditionReader reader;

    /** @param decisions what providers decide, by the vocabulary */
    ConditionCheck(Vocabulary vocabulary, Units units, Set<String> decisions) {
        this.vocabulary = vocabulary;
        this.units = units;
        this.decisions = Set.copyOf(decisions);
        this.reader = new ConditionReader(FactsReader.unitsOfNumbers(vocabulary));
    }

    List<Finding> findings(Item record) {
        var findings = new ArrayList<Finding>();
        try {
            findings.addAll(findings(record, List.of(), reader.rules(record)));
        } catch (BrokenFact e) {
            findings.add(e.finding());
        }
        for (var i = 0; i < record.list("preferences").size(); i++) {
            findings.addAll(single(record, List.of("preferences", String.valueOf(i), "test")));
        }
        for (var i = 0; i < record.list("amounts").size(); i++) {
            findings.addAll(single(record, List.of("amounts", String.valueOf(i), "for")));
        }
        for (var item : record.all()) {
            item.find("decides")
                    .filter(it -> !decisions.contains(it.text()))
                    .ifPresent(
                            it -> findings.add(it.finding("'%s' is not one of the decisions.".formatted(it.text()))));
        }
        return findings;
    }

    /** A condition outside the criteria, if there is one at this path. */
    private List<Finding> single(Item record, List<String> path) {
        var item = record.at(path);
        if (item.isEmpty()) {
            return List.of();
        }
        try {
            var rules = new RuleSet("single", List.of(new Criterion("single", reader.condition(item.get()), 1)));
            return findings(record, path, rules);
        } catch (BrokenFact e) {
            return List.of(e.finding());
        }
    }

    private List<Finding> findings(Item record, List<String> base, RuleSet rules) {
        return rules.check(vocabulary, units).stream()
                .map(it -> finding(record, base, it))
                .toList();
    }

    /**
     * The finding at the line that a problem's path leads to, or as near as the file goes.
     *
     * @param base where the condition stands that a problem calls {@code criteria[0].test}; empty for the criteria themselves
     */
    private static Finding finding(Item record, List<String> base, Problem problem) {
        var steps =
                STEP.matcher(problem.path()).results().map(MatchResult::group).toList();
        var path = new ArrayList<>(base);
        path.addAll(base.isEmpty() ? steps : steps.subList(3, steps.size()));
        while (record.at(path).isEmpty()) {
            path.removeLast();
        }
        return record.at(path).orElse(record).finding(reason(problem));
    }

    private static String reason(Problem problem) {
        var arguments = problem.arguments();
        var sentence = switch (problem.reason()) {
            case UNKNOWN_ATTRIBUTE -> "There is no attribute '%s'.";
            case WRONG_TEST -> "The attribute '%s' is of kind %s, which the test %s does not go with.";
            case WRONG_KIND -> "The attribute '%s' is of kind %s, which this value is not.";
            case UNKNOWN_CODE -> "The attribute '%s' has no answer '%s'.";
            case NO_CODES -> "The test of '%s' names no answer.";
            case UNIT_MISSING -> "The attribute '%s' is money, so its test needs a unit.";
            case UNIT_WRONG -> "The unit of '%s' is '%s', expected '%s'.";
            case NO_LIMITS -> "The test of '%s' has no limit.";
            case LIMITS_CROSSED -> "Nothing of '%s' lies between %s and %s.";
            case LIMIT_NEGATIVE -> "The test of '%s' has a limit below 0: %s.";
            case UNIT_OF_TIME_WRONG -> "The age of '%s' counts in month or year, not %s.";
            case EMPTY -> "Nothing stands here.";
            case COUNT_OUT_OF_RANGE -> "At least %s of %s cannot be.";
            case DATES_CROSSED -> "It would end before it starts: from %s to %s.";
            case ID_TAKEN -> "The id '%s' is blank or stands here twice.";
            case TOO_DEEP -> "Tests are nested deeper than %s levels.";
            case AMOUNT_TOO_LONG -> "The amount %s has too many digits.";
            case SOURCE_MISSING -> "Sources count from 1, so %s is none.";
        };
        return sentence.formatted(arguments.toArray());
    }
}
