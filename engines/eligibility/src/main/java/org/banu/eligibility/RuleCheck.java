package org.banu.eligibility;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.banu.eligibility.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a rule set, with the path to each. */
final class RuleCheck {

    /** Real rules nest three or four deep; this only keeps hostile ones from exhausting the stack. */
    static final int DEPTH = 16;

    /** In months or years: older than anything, and far from where dates end. */
    private static final int AGE = 100_000;

    private final Vocabulary vocabulary;
    private final Units units;
    private final List<Problem> problems = new ArrayList<>();

    RuleCheck(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
    }

    List<Problem> check(RuleSet rules) {
        var ids = new HashSet<String>();
        for (var i = 0; i < rules.criteria().size(); i++) {
            var criterion = rules.criteria().get(i);
            var path = "criteria[%d]".formatted(i);
            if (criterion.id().isBlank() || !ids.add(criterion.id())) {
                add(path + ".id", Reason.ID_TAKEN, criterion.id());
            }
            var from = criterion.from();
            var to = criterion.to();
            if (from != null && to != null && to.isBefore(from)) {
                add(path + ".to", Reason.DATES_CROSSED, from, to);
            }
            if (criterion.source() < 1) {
                add(path + ".source", Reason.SOURCE_MISSING, criterion.source());
            }
            check(criterion.condition(), path + ".test", 1);
        }
        return problems;
    }

    private void check(Condition condition, String path, int depth) {
        if (depth > DEPTH) {
            add(path, Reason.TOO_DEEP, DEPTH);
            return;
        }
        switch (condition) {
            case Condition.AllOf(var of) -> checkAll(of, path + ".all", depth);
            case Condition.AnyOf(var of) -> checkAll(of, path + ".any", depth);
            case Condition.Not(var of) -> check(of, path + ".not", depth + 1);
            case Condition.AtLeast(var n, var of) -> {
                if (n < 1 || n > of.size()) {
                    add(path + ".atLeast.n", Reason.COUNT_OUT_OF_RANGE, n, of.size());
                }
                checkAll(of, path + ".atLeast.of", depth);
            }
            case Condition.Decides(var id) -> {
                if (id.isBlank()) {
                    add(path + ".decides", Reason.EMPTY);
                }
            }
            case Condition.Test test ->
                vocabulary
                        .find(test.attribute())
                        .ifPresentOrElse(
                                it -> check(test, it, path),
                                () -> add(path + ".attribute", Reason.UNKNOWN_ATTRIBUTE, test.attribute()));
        }
    }

    private void checkAll(List<Condition> conditions, String path, int depth) {
        if (conditions.isEmpty()) {
            add(path, Reason.EMPTY);
        }
        for (var i = 0; i < conditions.size(); i++) {
            check(conditions.get(i), "%s[%d]".formatted(path, i), depth + 1);
        }
    }

    private void check(Condition.Test test, Attribute attribute, String path) {
        if (!goesWith(test, attribute.kind())) {
            add(
                    path,
                    Reason.WRONG_TEST,
                    attribute.id(),
                    attribute.kind(),
                    test.getClass().getSimpleName());
            return;
        }
        switch (test) {
            case Condition.Is is -> {
                if (is.value() instanceof Value.Text(var code)) {
                    checkCodes(attribute, Set.of(code), path + ".is");
                }
            }
            case Condition.In in -> checkCodes(attribute, in.codes(), path + ".in");
            case Condition.Within within -> checkCodes(attribute, within.codes(), path + ".within");
            case Condition.Range range -> checkRange(attribute, range, path);
            case Condition.Grade grade -> checkGrade(attribute, grade, path);
            case Condition.Elapsed elapsed -> checkElapsed(elapsed, path);
            case Condition.Dated(var id, var since, var before) -> {
                if (since == null && before == null) {
                    add(path, Reason.NO_LIMITS, id);
                } else if (since != null && before != null && !since.isBefore(before)) {
                    add(path + ".before", Reason.LIMITS_CROSSED, id, since, before);
                }
            }
        }
    }

    private static boolean goesWith(Condition.Test test, Kind kind) {
        return switch (test) {
            case Condition.Is is ->
                switch (is.value()) {
                    case Value.Flag _ -> kind == Kind.FLAG;
                    case Value.Text _ -> kind == Kind.CHOICE || kind == Kind.GRADE;
                    case Value.Codes _, Value.Quantity _, Value.Day _ -> false;
                };
            case Condition.In _ -> kind == Kind.CHOICE || kind == Kind.CHOICES || kind == Kind.GRADE;
            case Condition.Within _ -> kind == Kind.HIERARCHY;
            case Condition.Range _ -> kind == Kind.NUMBER || kind == Kind.MONEY;
            case Condition.Grade _ -> kind == Kind.GRADE;
            case Condition.Elapsed _, Condition.Dated _ -> kind == Kind.DATE;
        };
    }

    private void checkCodes(Attribute attribute, Collection<String> codes, String path) {
        if (codes.isEmpty()) {
            add(path, Reason.NO_CODES, attribute.id());
        }
        for (var code : codes) {
            if (!vocabulary.hasCode(attribute.id(), code)) {
                add(path, Reason.UNKNOWN_CODE, attribute.id(), code);
            }
        }
    }

    private void checkRange(Attribute attribute, Condition.Range range, String path) {
        UnitCheck.check(attribute, range.unit(), units)
                .ifPresent(it -> problems.add(new Problem(path + ".unit", it.reason(), it.arguments())));
        var from = range.from();
        var to = range.to();
        if (from == null && to == null) {
            add(path, Reason.NO_LIMITS, attribute.id());
        }
        if (from != null && to != null) {
            var order = from.at().compareTo(to.at());
            if (order > 0 || (order == 0 && !(from.closed() && to.closed()))) {
                add(
                        path + (to.closed() ? ".max" : ".below"),
                        Reason.LIMITS_CROSSED,
                        attribute.id(),
                        from.at(),
                        to.at());
            }
        }
        checkLength(from, path + ".min");
        checkLength(to, path + ".max");
    }

    private void checkLength(Condition.@Nullable End end, String path) {
        if (end != null && Profile.isTooLong(end.at())) {
            add(path, Reason.AMOUNT_TOO_LONG, end.at());
        }
    }

    private void checkGrade(Attribute attribute, Condition.Grade grade, String path) {
        var limits = new ArrayList<String>();
        if (grade.atLeast() != null) {
            limits.add(grade.atLeast());
        }
        if (grade.atMost() != null) {
            limits.add(grade.atMost());
        }
        if (limits.isEmpty()) {
            add(path, Reason.NO_LIMITS, attribute.id());
            return;
        }
        var before = problems.size();
        checkCodes(attribute, limits, path);
        if (problems.size() == before
                && limits.size() == 2
                && vocabulary.rank(attribute.id(), limits.getFirst())
                        > vocabulary.rank(attribute.id(), limits.getLast())) {
            add(path + ".atMost", Reason.LIMITS_CROSSED, attribute.id(), limits.getFirst(), limits.getLast());
        }
    }

    private void checkElapsed(Condition.Elapsed elapsed, String path) {
        var id = elapsed.attribute();
        var min = elapsed.min();
        var max = elapsed.max();
        if (elapsed.unit() != ChronoUnit.MONTHS && elapsed.unit() != ChronoUnit.YEARS) {
            add(path + ".unit", Reason.UNIT_OF_TIME_WRONG, id, elapsed.unit());
        }
        if (min == null && max == null) {
            add(path, Reason.NO_LIMITS, id);
        }
        if (min != null && min < 0) {
            add(path + ".minAge", Reason.LIMIT_NEGATIVE, id, min);
        }
        if (max != null && max < 0) {
            add(path + ".maxAge", Reason.LIMIT_NEGATIVE, id, max);
        }
        if (Math.max(min == null ? 0 : min, max == null ? 0 : max) > AGE) {
            add(path, Reason.AMOUNT_TOO_LONG, id);
        }
        if (min != null && max != null && min > max) {
            add(path + ".maxAge", Reason.LIMITS_CROSSED, id, min, max);
        }
    }

    private void add(String path, Reason reason, Object... arguments) {
        problems.add(new Problem(
                path, reason, List.of(arguments).stream().map(RuleCheck::text).toList()));
    }

    private static String text(Object argument) {
        return argument instanceof BigDecimal amount && !Profile.isTooLong(amount)
                ? amount.toPlainString()
                : Objects.toString(argument);
    }
}
