package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banu.eligibility.Examples.UNITS;
import static org.banu.eligibility.Examples.VOCABULARY;
import static org.banu.eligibility.Examples.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banu.eligibility.Condition.AllOf;
import org.banu.eligibility.Condition.AnyOf;
import org.banu.eligibility.Condition.AtLeast;
import org.banu.eligibility.Condition.Dated;
import org.banu.eligibility.Condition.Decides;
import org.banu.eligibility.Condition.Elapsed;
import org.banu.eligibility.Condition.End;
import org.banu.eligibility.Condition.Grade;
import org.banu.eligibility.Condition.In;
import org.banu.eligibility.Condition.Is;
import org.banu.eligibility.Condition.Not;
import org.banu.eligibility.Condition.Range;
import org.banu.eligibility.Condition.Within;
import org.banu.eligibility.Problem.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCheckTests {

    private static final Is WOMAN = new Is("sex", "woman");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(new Is("seks", "woman"), problem(".attribute", Reason.UNKNOWN_ATTRIBUTE, "seks")),
                Arguments.of(new Is("sex", "female"), problem(".is", Reason.UNKNOWN_CODE, "sex", "female")),
                Arguments.of(new Is("sex", true), problem("", Reason.WRONG_TEST, "sex", "CHOICE", "Is")),
                Arguments.of(new Is("noArrears", "yes"), problem("", Reason.WRONG_TEST, "noArrears", "FLAG", "Is")),
                Arguments.of(
                        new Is("age", Value.Quantity.of("1", "year")),
                        problem("", Reason.WRONG_TEST, "age", "NUMBER", "Is")),
                Arguments.of(new In("place", Set.of("KZ")), problem("", Reason.WRONG_TEST, "place", "HIERARCHY", "In")),
                Arguments.of(
                        new Within("sex", Set.of("woman")), problem("", Reason.WRONG_TEST, "sex", "CHOICE", "Within")),
                Arguments.of(range("sex", "1", "2", null), problem("", Reason.WRONG_TEST, "sex", "CHOICE", "Range")),
                Arguments.of(new Grade("sex", "woman", null), problem("", Reason.WRONG_TEST, "sex", "CHOICE", "Grade")),
                Arguments.of(
                        new Elapsed("age", 1, 2, ChronoUnit.YEARS),
                        problem("", Reason.WRONG_TEST, "age", "NUMBER", "Elapsed")),
                Arguments.of(new Dated("age", DAY, null), problem("", Reason.WRONG_TEST, "age", "NUMBER", "Dated")),
                Arguments.of(new In("sex", Set.of()), problem(".in", Reason.NO_CODES, "sex")),
                Arguments.of(
                        new In("purpose", Set.of("start", "fun")),
                        problem(".in", Reason.UNKNOWN_CODE, "purpose", "fun")),
                Arguments.of(new Within("place", Set.of("FR")), problem(".within", Reason.UNKNOWN_CODE, "place", "FR")),
                Arguments.of(range("amount", "1", "2", null), problem(".unit", Reason.UNIT_MISSING, "amount")),
                Arguments.of(
                        range("amount", "1", "2", "year"),
                        problem(".unit", Reason.UNIT_WRONG, "amount", "year", "money")),
                Arguments.of(
                        range("age", "1", "2", "month"), problem(".unit", Reason.UNIT_WRONG, "age", "month", "year")),
                Arguments.of(range("age", "1", "2", null), problem(".unit", Reason.UNIT_WRONG, "age", "", "year")),
                Arguments.of(
                        range("age", "45", "18", "year"), problem(".max", Reason.LIMITS_CROSSED, "age", "45", "18")),
                Arguments.of(
                        new Range("age", End.closed("18"), End.open("18.0"), "year"),
                        problem(".below", Reason.LIMITS_CROSSED, "age", "18", "18")),
                Arguments.of(
                        new Range("age", End.open("18"), End.closed("18"), "year"),
                        problem(".max", Reason.LIMITS_CROSSED, "age", "18", "18")),
                Arguments.of(new Range("age", null, null, "year"), problem("", Reason.NO_LIMITS, "age")),
                Arguments.of(
                        new Range("age", null, new End(new BigDecimal("1E+31"), true), "year"),
                        problem(".max", Reason.AMOUNT_TOO_LONG, "1E+31")),
                Arguments.of(
                        new Range("age", new End(new BigDecimal("1E-31"), true), null, "year"),
                        problem(".min", Reason.AMOUNT_TOO_LONG, "1E-31")),
                Arguments.of(new Grade("taxStatus", null, null), problem("", Reason.NO_LIMITS, "taxStatus")),
                Arguments.of(
                        new Grade("taxStatus", "top", "activeFiler"),
                        problem("", Reason.UNKNOWN_CODE, "taxStatus", "top")),
                Arguments.of(
                        new Grade("taxStatus", "activeFiler", "none"),
                        problem(".atMost", Reason.LIMITS_CROSSED, "taxStatus", "activeFiler", "none")),
                Arguments.of(
                        new Elapsed("started", null, null, ChronoUnit.YEARS), problem("", Reason.NO_LIMITS, "started")),
                Arguments.of(
                        new Elapsed("started", 1, null, ChronoUnit.DAYS),
                        problem(".unit", Reason.UNIT_OF_TIME_WRONG, "started", "Days")),
                Arguments.of(
                        new Elapsed("started", -1, null, ChronoUnit.YEARS),
                        problem(".minAge", Reason.LIMIT_NEGATIVE, "started", "-1")),
                Arguments.of(
                        new Elapsed("started", null, -1, ChronoUnit.YEARS),
                        problem(".maxAge", Reason.LIMIT_NEGATIVE, "started", "-1")),
                Arguments.of(
                        new Elapsed("started", 3, 2, ChronoUnit.YEARS),
                        problem(".maxAge", Reason.LIMITS_CROSSED, "started", "3", "2")),
                Arguments.of(
                        new Elapsed("started", 100_001, null, ChronoUnit.MONTHS),
                        problem("", Reason.AMOUNT_TOO_LONG, "started")),
                Arguments.of(
                        new Elapsed("started", null, 100_001, ChronoUnit.MONTHS),
                        problem("", Reason.AMOUNT_TOO_LONG, "started")),
                Arguments.of(new Dated("started", null, null), problem("", Reason.NO_LIMITS, "started")),
                Arguments.of(
                        new Dated("started", DAY, DAY),
                        problem(".before", Reason.LIMITS_CROSSED, "started", "2026-01-01", "2026-01-01")),
                Arguments.of(new AllOf(List.of()), problem(".all", Reason.EMPTY)),
                Arguments.of(new AnyOf(List.of()), problem(".any", Reason.EMPTY)),
                Arguments.of(new Decides(" "), problem(".decides", Reason.EMPTY)),
                Arguments.of(
                        new AtLeast(0, List.of(WOMAN)), problem(".atLeast.n", Reason.COUNT_OUT_OF_RANGE, "0", "1")),
                Arguments.of(
                        new AtLeast(2, List.of(WOMAN)), problem(".atLeast.n", Reason.COUNT_OUT_OF_RANGE, "2", "1")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatIsWrongAndWhere(Condition condition, Problem problem) {
        assertThat(rules(condition).check(VOCABULARY, UNITS)).containsExactly(problem);
    }

    static Stream<Condition> right() {
        return Stream.of(
                new Range("age", End.closed("18"), End.closed("18"), "year"),
                new Range("age", null, new End(new BigDecimal("1E+29"), true), "year"),
                new Range("amount", End.open("1E-30"), null, "MCI"),
                new Grade("taxStatus", "none", "none"),
                new In("taxStatus", Set.of("none")),
                new Elapsed("started", 0, 0, ChronoUnit.MONTHS),
                new Elapsed("started", null, 100_000, ChronoUnit.MONTHS),
                new Elapsed("started", 100_000, null, ChronoUnit.YEARS),
                new Dated("started", DAY, DAY.plusDays(1)),
                new AtLeast(1, List.of(WOMAN)),
                new AtLeast(2, List.of(WOMAN, new Decides("plan"))));
    }

    @ParameterizedTest
    @MethodSource("right")
    void findsNothingWhereNothingIs(Condition condition) {
        assertThat(rules(condition).check(VOCABULARY, UNITS)).isEmpty();
    }

    @Test
    void findsEverythingAtOnceWithItsPath() {
        var bad = new Is("sex", "female");
        var nested = AnyOf.of(WOMAN, new Not(AllOf.of(WOMAN, bad)), new AtLeast(1, List.of(bad)));

        assertThat(rules(bad, nested).check(VOCABULARY, UNITS))
                .extracting(Problem::path)
                .containsExactly(
                        "criteria[0].test.is",
                        "criteria[1].test.any[1].not.all[1].is",
                        "criteria[1].test.any[2].atLeast.of[0].is");
    }

    @Test
    void checksWhatSurroundsAConditionToo() {
        var rules = new RuleSet(
                "r",
                List.of(
                        new Criterion("c", WOMAN, DAY, DAY, 1),
                        new Criterion("c", WOMAN, DAY, DAY.minusDays(1), 0),
                        new Criterion(" ", WOMAN, 1)));

        assertThat(rules.check(VOCABULARY, UNITS))
                .containsExactly(
                        new Problem("criteria[1].id", Reason.ID_TAKEN, List.of("c")),
                        new Problem("criteria[1].to", Reason.DATES_CROSSED, List.of("2026-01-01", "2025-12-31")),
                        new Problem("criteria[1].source", Reason.SOURCE_MISSING, List.of("0")),
                        new Problem("criteria[2].id", Reason.ID_TAKEN, List.of(" ")));
    }

    @Test
    void refusesToFollowEndlessNesting() {
        assertThat(rules(nested(15)).check(VOCABULARY, UNITS)).isEmpty();
        assertThat(rules(nested(16)).check(VOCABULARY, UNITS))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.TOO_DEEP));
        assertThat(rules(AnyOf.of(nested(15))).check(VOCABULARY, UNITS)).hasSize(1);
    }

    @Test
    void aRulebookNamesTheRuleSetOfEachProblem() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Rulebook.of(List.of(rules(), rules(), rules()), VOCABULARY, UNITS))
                .satisfies(it -> assertThat(it.problems())
                        .containsExactly(
                                new Problem("rules", Reason.ID_TAKEN, List.of("rules")),
                                new Problem("rules", Reason.ID_TAKEN, List.of("rules"))));
    }

    private static Condition nested(int depth) {
        Condition condition = WOMAN;
        for (var i = 0; i < depth; i++) {
            condition = new Not(condition);
        }
        return condition;
    }

    private static Problem problem(String path, Reason reason, String... arguments) {
        return new Problem("criteria[0].test" + path, reason, List.of(arguments));
    }

    private static Range range(String attribute, String from, String to, @Nullable String unit) {
        return new Range(attribute, End.closed(from), End.closed(to), unit);
    }
}
