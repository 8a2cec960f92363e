package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.eligibility.Examples.TODAY;
import static org.banu.eligibility.Examples.UNITS;
import static org.banu.eligibility.Examples.VOCABULARY;
import static org.banu.eligibility.Examples.profile;
import static org.banu.eligibility.Examples.rules;
import static org.banu.eligibility.Examples.text;
import static org.banu.eligibility.Examples.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banu.eligibility.Attribute.Code;
import org.banu.eligibility.Condition.End;
import org.banu.eligibility.Condition.Grade;
import org.banu.eligibility.Condition.In;
import org.banu.eligibility.Condition.Is;
import org.banu.eligibility.Condition.Range;
import org.banu.eligibility.Condition.Within;
import org.banu.eligibility.Units.Rate;
import org.junit.jupiter.api.Test;

class HashTests {

    private static final Range UP_TO_2000_MCI = new Range("amount", null, End.closed("2000"), "MCI");
    private static final Profile TENGE = profile("amount", Value.Quantity.of("5", "KZT"));

    @Test
    void theSameScreeningHasTheSameHashInEveryRun() {
        var rules = rules(new In("sex", Set.of("woman", "man")), UP_TO_2000_MCI);

        // Computed once and written down, so that a change of the canonical text can't pass unseen.
        assertThat(hash(rules, TENGE.with("sex", text("woman")), TODAY, UNITS))
                .isEqualTo("fa81cd6f997e8fb25cacfbfd5655da78c9747f9112e770f131d4606fffb60ace");
        assertThat(rules.version()).isEqualTo("43221708803638ff7506322d5b9557d508c12123aa381992106b3960f9ab2651");
    }

    @Test
    void onlyTheValuesAskedForCount() {
        var rules = rules(UP_TO_2000_MCI);
        var hash = hash(rules, TENGE, TODAY, UNITS);

        assertThat(hash(rules, TENGE.with("sex", text("woman")), TODAY, UNITS)).isEqualTo(hash);
        assertThat(hash(rules, profile("amount", Value.Quantity.of("5.00", "KZT")), TODAY, UNITS))
                .isEqualTo(hash);
        assertThat(hash(rules, profile("amount", Value.Quantity.of("6", "KZT")), TODAY, UNITS))
                .isNotEqualTo(hash);
        assertThat(hash(rules, profile("amount", Value.Quantity.of("5", "MCI")), TODAY, UNITS))
                .isNotEqualTo(hash);
        assertThat(hash(rules, Profile.empty(), TODAY, UNITS)).isNotEqualTo(hash);
        assertThat(hash(rules, TENGE, TODAY.plusDays(1), UNITS)).isNotEqualTo(hash);
    }

    @Test
    void whatIsNotInEffectAsksForNothing() {
        var later = new RuleSet("r", List.of(new Criterion("c", new Is("sex", "woman"), TODAY.plusDays(1), null, 1)));

        assertThat(hash(later, profile("sex", text("man")), TODAY, UNITS))
                .isEqualTo(hash(later, Profile.empty(), TODAY, UNITS));
    }

    @Test
    void theConversionUsedCounts() {
        var rules = rules(UP_TO_2000_MCI);
        var other = new Units(
                Set.of("KZT", "PKR", "MCI"),
                List.of(new Rate("MCI", "KZT", new BigDecimal("4000"), LocalDate.of(2025, 1, 1), null)));
        var rupees = profile("amount", Value.Quantity.of("5", "PKR"));

        assertThat(hash(rules, TENGE, TODAY, other)).isNotEqualTo(hash(rules, TENGE, TODAY, UNITS));
        assertThat(hash(rules, rupees, TODAY, other)).isEqualTo(hash(rules, rupees, TODAY, UNITS));
        assertThat(hash(rules(new Range("amount", null, End.closed("2"), "KZT")), TENGE, TODAY, other))
                .isEqualTo(hash(rules(new Range("amount", null, End.closed("2"), "KZT")), TENGE, TODAY, UNITS));
    }

    @Test
    void theOrderOfAnswersCounts() {
        var rules = rules(new Grade("grade", "b", null), new Within("place", Set.of("A")));
        var profile = profile("grade", text("a")).with("place", text("A1"));
        var vocabulary = vocabulary(List.of("a", "b"), "A");

        assertThat(hash(rules, profile, vocabulary))
                .isNotEqualTo(hash(rules, profile, vocabulary(List.of("b", "a"), "A")))
                .isNotEqualTo(hash(rules, profile, vocabulary(List.of("a", "b"), "B")));
    }

    private static Vocabulary vocabulary(List<String> grades, String parent) {
        return Vocabulary.of(List.of(
                Attribute.grade("grade", grades.toArray(String[]::new)),
                Attribute.hierarchy("place", new Code("A", null), new Code("B", null), new Code("A1", parent))));
    }

    @Test
    void everyPartOfARuleSetIsInItsVersion() {
        var versions = new ArrayList<String>();
        for (var condition : new Condition[] {
            new Is("a", "b"),
            new Is("a", true),
            new Is("b", "b"),
            new In("a", Set.of("b")),
            new In("a", Set.of("b", "c")),
            new Within("a", Set.of("b")),
            new Range("a", End.closed("1"), null, null),
            new Range("a", End.open("1"), null, null),
            new Range("a", null, End.closed("1"), null),
            new Range("a", End.closed("1"), End.closed("2"), null),
            new Range("a", End.closed("1"), null, "KZT"),
            new Grade("a", "b", null),
            new Grade("a", null, "b"),
            new Condition.Elapsed("a", 1, null, java.time.temporal.ChronoUnit.YEARS),
            new Condition.Elapsed("a", null, 1, java.time.temporal.ChronoUnit.YEARS),
            new Condition.Elapsed("a", 1, null, java.time.temporal.ChronoUnit.MONTHS),
            new Condition.Dated("a", TODAY, null),
            new Condition.Dated("a", null, TODAY),
            new Condition.Decides("a"),
            new Condition.Not(new Condition.Decides("a")),
            Condition.AllOf.of(new Condition.Decides("a")),
            Condition.AnyOf.of(new Condition.Decides("a")),
            new Condition.AtLeast(1, List.of(new Condition.Decides("a"))),
            new Condition.AtLeast(2, List.of(new Condition.Decides("a")))
        }) {
            versions.add(new RuleSet("r", List.of(new Criterion("c", condition, 1))).version());
        }
        var decides = new Condition.Decides("a");
        versions.add(new RuleSet("q", List.of(new Criterion("c", decides, 1))).version());
        versions.add(new RuleSet("r", List.of(new Criterion("d", decides, 1))).version());
        versions.add(new RuleSet("r", List.of(new Criterion("c", decides, 2))).version());
        versions.add(new RuleSet("r", List.of(new Criterion("c", decides, TODAY, null, 1))).version());
        versions.add(new RuleSet("r", List.of(new Criterion("c", decides, null, TODAY, 1))).version());

        assertThat(versions).doesNotHaveDuplicates().allMatch(it -> it.matches("[0-9a-f]{64}"));
    }

    @Test
    void equalNumbersHaveOneVersion() {
        assertThat(rules(new Range("age", End.closed("18.0"), null, "year")).version())
                .isEqualTo(
                        rules(new Range("age", End.closed("18"), null, "year")).version());
        assertThat(years("18.0")).isEqualTo(years("18"));
    }

    private static String hash(RuleSet rules, Profile profile, LocalDate date, Units units) {
        return Screening.of(rules, profile, date, VOCABULARY, units).hash();
    }

    private static String hash(RuleSet rules, Profile profile, Vocabulary vocabulary) {
        return Screening.of(rules, profile, TODAY, vocabulary, UNITS).hash();
    }
}
