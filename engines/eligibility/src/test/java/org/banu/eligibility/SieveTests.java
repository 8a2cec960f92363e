package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.banu.eligibility.Examples.TODAY;
import static org.banu.eligibility.Examples.UNITS;
import static org.banu.eligibility.Examples.VOCABULARY;
import static org.banu.eligibility.Examples.profile;
import static org.banu.eligibility.Examples.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.banu.eligibility.Condition.AtLeast;
import org.banu.eligibility.Condition.Decides;
import org.banu.eligibility.Condition.End;
import org.banu.eligibility.Condition.In;
import org.banu.eligibility.Condition.Is;
import org.banu.eligibility.Condition.Range;
import org.junit.jupiter.api.Test;

class SieveTests {

    @Test
    void equalsTheReferenceInEveryVerdictAndStatus() {
        var random = new RandomCases(21);
        for (var book = 0; book < 25; book++) {
            var rulebook = Rulebook.of(random.ruleSets(150), VOCABULARY, UNITS);
            var sieve = Sieve.of(rulebook, TODAY);
            var verdicts = sieve.verdicts();
            var reasons = sieve.reasons();
            for (var i = 0; i < 30; i++) {
                var profile = random.profile(0.7);
                var coded = sieve.code(profile);
                sieve.judge(coded, verdicts);
                sieve.judge(coded, reasons);
                var screenings = rulebook.screen(profile, TODAY);
                assertThat(IntStream.range(0, sieve.criteria()).mapToObj(reasons::get))
                        .as("%s", profile)
                        .containsExactlyElementsOf(screenings.stream()
                                .flatMap(it -> it.trace().stream())
                                .map(Finding::status)
                                .toList());
                var statuses = new byte[sieve.criteria() + 3];
                reasons.copyTo(statuses);
                assertThat(IntStream.range(0, sieve.criteria())
                                .mapToObj(it -> List.of(Status.values()).get(statuses[it])))
                        .containsExactlyElementsOf(IntStream.range(0, sieve.criteria())
                                .mapToObj(reasons::get)
                                .toList());
                assertThat(statuses).endsWith(0, 0, 0);
                assertThat(IntStream.range(0, 150).mapToObj(verdicts::get))
                        .as("%s", profile)
                        .containsExactlyElementsOf(
                                screenings.stream().map(Screening::verdict).toList());
                var some = i;
                assertThat(IntStream.range(0, reasons.size(some)).mapToObj(it -> reasons.get(some, it)))
                        .containsExactlyElementsOf(screenings.get(some).trace().stream()
                                .map(Finding::status)
                                .toList());
            }
        }
    }

    @Test
    void givesTheCriteriaOfEachStatusAsASet() {
        var rulebook = Rulebook.of(
                List.of(
                        Examples.rules(new Is("noArrears", true)),
                        Examples.rules("other", new Is("sex", "woman"), new Decides("commission"))),
                VOCABULARY,
                UNITS);
        var sieve = Sieve.of(rulebook, TODAY);
        var reasons = sieve.reasons();
        sieve.judge(sieve.code(profile("sex", text("man"))), reasons);

        assertThat(sieve.firstCriterion(1)).isEqualTo(1);
        assertThat(reasons.unknown()).containsExactly(0b001);
        assertThat(reasons.notMet()).containsExactly(0b010);
        assertThat(reasons.providerDecides()).containsExactly(0b100);
        assertThat(rulebook.attributes()).containsExactly("noArrears", "sex");
    }

    @Test
    void columnsGiveTheVerdictsOfTheirProfiles() {
        var random = new RandomCases(22);
        var rulebook = Rulebook.of(random.ruleSets(200), VOCABULARY, UNITS);
        var sieve = Sieve.of(rulebook, TODAY);
        var people = IntStream.range(0, 700)
                .mapToObj(_ -> random.profile(0.8))
                .map(SieveTests::inTenge)
                .toList();
        var read = new ArrayList<Integer>();
        sieve.judge(columns(people), 3, 700, (person, verdicts) -> {
            read.add(person);
            assertThat(IntStream.range(0, 200).mapToObj(verdicts::get))
                    .as("%s", people.get(person))
                    .containsExactlyElementsOf(rulebook.ruleSets().stream()
                            .map(it -> Examples.verdict(it, people.get(person)))
                            .toList());
        });
        assertThat(read)
                .containsExactlyElementsOf(IntStream.range(3, 700).boxed().toList());
    }

    @Test
    void threadsGiveTheSameVerdictsHoweverManyTheyAre() {
        var random = new RandomCases(23);
        var sieve = Sieve.of(Rulebook.of(random.ruleSets(100), VOCABULARY, UNITS), TODAY);
        var some = columns(IntStream.range(0, 500)
                .mapToObj(_ -> inTenge(random.profile(0.8)))
                .toList());
        var many = new Columns(40_000);
        for (var attribute : VOCABULARY.list()) {
            var column = some.find(attribute.id()).orElseThrow();
            many.put(
                    attribute.id(),
                    column.unit,
                    IntStream.range(0, 40_000)
                            .mapToLong(it -> column.values[it % 500])
                            .toArray());
        }
        var alone = new long[80_000];
        var aloneUndecided = new long[80_000];
        sieve.judge(many, 0, 40_000, (person, verdicts) -> verdicts.copyTo(alone, aloneUndecided, 2 * person));
        assertThat(alone).isNotEqualTo(new long[80_000]);
        for (var threads : List.of(1, 2, 5)) {
            var not = new long[80_000];
            var undecided = new long[80_000];
            sieve.judge(many, threads, () -> (person, verdicts) -> verdicts.copyTo(not, undecided, 2 * person));
            assertThat(not).isEqualTo(alone);
            assertThat(undecided).isEqualTo(aloneUndecided);
        }
    }

    @Test
    void whatOneThreadCanNotReadStopsAll() {
        var sieve = Sieve.of(Rulebook.of(List.of(Examples.rules(new Is("sex", "woman"))), VOCABULARY, UNITS), TODAY);
        var wrong = new long[40_000];
        wrong[30_000] = 7;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sieve.judge(new Columns(40_000).put("sex", null, wrong), 2, () -> (_, _) -> {}))
                .withMessage("No answer 7 to 'sex' in profile 30000. Maybe it counts from 1?");
    }

    private static Profile inTenge(Profile profile) {
        return profile.find("amount")
                        .map(it -> "KZT".equals(((Value.Quantity) it).unit()))
                        .orElse(true)
                ? profile
                : profile.without("amount");
    }

    private static Columns columns(List<Profile> people) {
        var columns = new Columns(people.size());
        for (var attribute : VOCABULARY.list()) {
            var unit = attribute.kind() == Kind.MONEY ? "KZT" : attribute.unit();
            columns.put(
                    attribute.id(),
                    unit,
                    people.stream()
                            .mapToLong(it -> it.find(attribute.id())
                                    .map(value -> raw(attribute, value))
                                    .orElse(Columns.UNKNOWN))
                            .toArray());
        }
        return columns;
    }

    private static long raw(Attribute attribute, Value value) {
        return switch (value) {
            case Value.Quantity quantity ->
                quantity.amount().movePointRight(Columns.DECIMALS).longValueExact();
            case Value.Day(var date) -> date.toEpochDay();
            case Value.Flag(var holds) -> holds ? 1 : 0;
            case Value.Text(var code) -> VOCABULARY.rank(attribute.id(), code);
            case Value.Codes(var codes) ->
                codes.stream()
                        .mapToLong(it -> 1L << VOCABULARY.rank(attribute.id(), it))
                        .sum();
        };
    }

    @Test
    void columnsAreCheckedAsTheyAreRead() {
        var sieve = Sieve.of(
                Rulebook.of(
                        List.of(Examples.rules(
                                new Is("sex", "woman"), new Range("age", End.closed("18"), null, "year"))),
                        VOCABULARY,
                        UNITS),
                TODAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sieve.judge(new Columns(1).put("sex", null, new long[] {3}), 0, 1, (_, _) -> {}))
                .withMessage("No answer 3 to 'sex' in profile 0. Maybe it counts from 1?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sieve.judge(new Columns(1).put("age", "month", new long[] {3}), 0, 1, (_, _) -> {}))
                .withMessage("'age' is in year, not in month.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Columns(1).put("age", "year", new long[] {}))
                .withMessage("0 values of 'age' for 1 profiles.");
    }

    @Test
    void manyAttributesAreTakenInTurns() {
        var random = new Random(24);
        var attributes = IntStream.range(0, 60)
                .mapToObj(it -> Attribute.number("number" + it, null))
                .toList();
        var rules = IntStream.range(0, 700)
                .mapToObj(it -> Examples.rules("rules" + it, floor(random, 5), floor(random, 60), floor(random, 60)))
                .toList();
        var rulebook = Rulebook.of(rules, Vocabulary.of(attributes), UNITS);
        var sieve = Sieve.of(rulebook, TODAY);
        var verdicts = sieve.verdicts();
        for (var i = 0; i < 20; i++) {
            var profile = Profile.empty();
            for (var at = 0; at < 60; at++) {
                if (random.nextInt(10) > 0) {
                    profile = profile.with(
                            "number" + at, new Value.Quantity(BigDecimal.valueOf(2 + random.nextInt(9)), null));
                }
            }
            sieve.judge(sieve.code(profile), verdicts);
            assertThat(IntStream.range(0, 700).mapToObj(verdicts::get))
                    .as("%s", profile)
                    .containsExactlyElementsOf(rulebook.screen(profile, TODAY).stream()
                            .map(Screening::verdict)
                            .toList());
        }
    }

    private static Condition floor(Random random, int attributes) {
        return new Range(
                "number" + random.nextInt(attributes), End.closed(String.valueOf(random.nextInt(6))), null, null);
    }

    @Test
    void aColumnThatIsNotThereIsUnknownForEverybody() {
        var rulebook = Rulebook.of(
                List.of(
                        Examples.rules(new Is("sex", "woman")),
                        Examples.rules("other", new In("purpose", Set.of("start")))),
                VOCABULARY,
                UNITS);
        var sieve = Sieve.of(rulebook, TODAY);

        sieve.judge(new Columns(1), 0, 1, (_, verdicts) -> {
            assertThat(verdicts.get(0)).isEqualTo(Verdict.UNDECIDED);
            assertThat(verdicts.get(1)).isEqualTo(Verdict.UNDECIDED);
        });
    }

    @Test
    void evaluatesWhatHasTooManyClausesAsItStands() {
        var tests = IntStream.rangeClosed(1, 20)
                .<Condition>mapToObj(it -> new Range("age", End.closed("" + it), null, "year"))
                .toList();
        var sieve = Sieve.of(Rulebook.of(List.of(Examples.rules(new AtLeast(10, tests))), VOCABULARY, UNITS), TODAY);
        var verdicts = sieve.verdicts();

        sieve.judge(sieve.code(profile("age", Examples.years("9.9"))), verdicts);
        assertThat(verdicts.get(0)).isEqualTo(Verdict.NOT);
        sieve.judge(sieve.code(profile("age", Examples.years("10"))), verdicts);
        assertThat(verdicts.get(0)).isEqualTo(Verdict.LIKELY);
        sieve.judge(sieve.code(Profile.empty()), verdicts);
        assertThat(verdicts.get(0)).isEqualTo(Verdict.UNDECIDED);
        assertThat(verdicts.undecided()).containsExactly(1);
        assertThat(verdicts.not()).containsExactly(0);
    }

    @Test
    void takesNoProfileThatFailsItsCheck() {
        var sieve = Sieve.of(Rulebook.of(List.of(Examples.rules(new Is("sex", "woman"))), VOCABULARY, UNITS), TODAY);

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> sieve.code(profile("sex", text("female"))));
    }
}
