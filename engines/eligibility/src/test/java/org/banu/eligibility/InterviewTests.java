package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.eligibility.Examples.TODAY;
import static org.banu.eligibility.Examples.UNITS;
import static org.banu.eligibility.Examples.VOCABULARY;
import static org.banu.eligibility.Examples.profile;
import static org.banu.eligibility.Examples.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banu.eligibility.Condition.AllOf;
import org.banu.eligibility.Condition.AnyOf;
import org.banu.eligibility.Condition.End;
import org.banu.eligibility.Condition.Is;
import org.banu.eligibility.Condition.Not;
import org.banu.eligibility.Condition.Range;
import org.banu.eligibility.Condition.Within;
import org.banu.eligibility.Interview.Question;
import org.junit.jupiter.api.Test;

class InterviewTests {

    private static final Is WOMAN = new Is("sex", "woman");
    private static final Is NO_ARREARS = new Is("noArrears", true);

    @Test
    void asksWhatIsExpectedToSettleMost() {
        // Two of three answers about her sex rule out both programmes: 4/3. No arrears: half of the answers, one
        // programme.
        assertThat(next(Profile.empty(), AllOf.of(WOMAN, NO_ARREARS), WOMAN))
                .isEqualTo(new Question("sex", 1.666666667, 2));
    }

    @Test
    void intervalsBetweenThresholdsAreEquallyLikely() {
        var from18 = new Range("age", End.closed("18"), null, "year");
        var from45 = AllOf.of(new Range("age", End.closed("45"), null, "year"), WOMAN);

        // Below 18, from 18, from 45: the first programme is always settled, the second in two of three.
        assertThat(next(Profile.empty(), from18, from45)).isEqualTo(new Question("age", 1.666666667, 2));
        // Once the first is settled, its threshold doesn't count any more.
        assertThat(next(Profile.empty(), from45)).isEqualTo(new Question("sex", 0.666666667, 1));
    }

    @Test
    void amongEquallyUsefulQuestionsAsksTheCheapest() {
        var costly = Vocabulary.of(List.of(
                Attribute.flag("a").costing(3),
                Attribute.flag("b").costing(2),
                Attribute.flag("c").costing(2)));
        var rules = new RuleSet(
                "r", List.of(new Criterion("c", AllOf.of(new Is("a", true), new Is("b", true), new Is("c", true)), 1)));

        assertThat(Interview.of(Rulebook.of(List.of(rules), costly, UNITS), TODAY)
                        .next(Profile.empty(), Set.of()))
                .map(Question::attribute)
                .contains("b");
    }

    @Test
    void asksAgainForAPlaceThatIsTooVague() {
        var almaty = new Within("place", Set.of("KZ-75"));
        var interview = interview(List.of(Examples.rules(almaty)));

        assertThat(interview.next(profile("place", text("KZ")), Set.of())).contains(new Question("place", 1, 1));
        assertThat(interview.next(profile("place", text("KZ")), Set.of("place")))
                .isEmpty();
        assertThat(interview.next(profile("place", text("PK")), Set.of())).isEmpty();
    }

    @Test
    void asksForAPlaceStepByStepAsLongAsItCanHelp() {
        var place = Attribute.hierarchy(
                "place",
                new Attribute.Code("PK", null),
                new Attribute.Code("PK-PB", "PK"),
                new Attribute.Code("PK-SD", "PK"),
                new Attribute.Code("PK-PB-LHE", "PK-PB"),
                new Attribute.Code("PK-PB-MUX", "PK-PB"));
        var lahore = Examples.rules(new Within("place", Set.of("PK-PB-LHE")));
        var interview =
                Interview.of(Rulebook.of(List.of(lahore), Vocabulary.of(List.of(place)), Units.of("PKR")), TODAY);

        assertThat(interview.next(profile("place", text("PK")), Set.of())).isPresent();
        assertThat(interview.next(profile("place", text("PK-PB")), Set.of())).contains(new Question("place", 1, 1));
        assertThat(interview.next(profile("place", text("PK-SD")), Set.of())).isEmpty();
        assertThat(interview.next(profile("place", text("PK-PB-MUX")), Set.of()))
                .isEmpty();
        assertThat(interview.next(profile("place", text("PK-PB-LHE")), Set.of()))
                .isEmpty();
    }

    @Test
    void asksWhatOnlyTogetherWithAnotherAnswerMatters() {
        var either = AnyOf.of(AllOf.of(WOMAN, NO_ARREARS), AllOf.of(new Not(WOMAN), new Is("taxStatus", "none")));

        assertThat(next(Profile.empty(), either)).isEqualTo(new Question("noArrears", 0, 1));
    }

    @Test
    void stopsWhereNoAnswerCanChangeAVerdict() {
        var never = AllOf.of(WOMAN, new Range("amount", null, End.closed("5"), "PKR"));
        var tenge = profile("amount", Value.Quantity.of("5", "KZT")).with("sex", text("woman"));

        assertThat(interview(List.of(Examples.rules(never))).next(tenge, Set.of()))
                .isEmpty();
        assertThat(interview(List.of(Examples.rules(WOMAN))).next(tenge, Set.of()))
                .isEmpty();
    }

    @Test
    void givesTheVerdictsOfTheFullProfileWithFewerAnswers() {
        var random = new RandomCases(11);
        var asked = 0;
        for (var i = 0; i < 300; i++) {
            var rules = random.ruleSets(6);
            var full = random.profile(1);
            var interview = interview(rules);
            var known = Profile.empty();
            var questions = new HashSet<String>();
            for (var next = interview.next(known, questions);
                    next.isPresent();
                    next = interview.next(known, questions)) {
                var attribute = next.get().attribute();
                assertThat(questions.add(attribute)).isTrue();
                known = known.with(attribute, full.find(attribute).orElseThrow());
            }
            for (var each : rules) {
                assertThat(Examples.verdict(each, known))
                        .as("%s of %s", each, full)
                        .isEqualTo(Examples.verdict(each, full));
            }
            asked += questions.size();
        }
        assertThat(asked / 300.0).isBetween(1.0, 7.5);
    }

    @Test
    void neverAsksWhatCannotChangeAVerdict() {
        var random = new RandomCases(12);
        var asked = 0;
        for (var i = 0; i < 400; i++) {
            var rules = random.ruleSet("r", 2);
            var profile = random.profile(0.4);
            var interview = interview(List.of(rules));
            var unasked = VOCABULARY.list().stream()
                    .map(Attribute::id)
                    .filter(it -> profile.find(it).isEmpty())
                    .toList();
            var next = interview.next(profile, profile.values().keySet());
            if (next.isPresent()) {
                assertThat(canMatter(rules, profile, next.get().attribute(), unasked))
                        .as("%s in %s of %s", next, rules, profile)
                        .isTrue();
                asked++;
            } else {
                assertThat(unasked)
                        .as("%s of %s", rules, profile)
                        .noneMatch(it -> canMatter(rules, profile, it, unasked));
            }
        }
        assertThat(asked).isBetween(100, 300);
    }

    private static boolean canMatter(RuleSet rules, Profile profile, String attribute, List<String> unasked) {
        var relevant = Conditions.tests(rules.criteria()).stream()
                .map(Condition.Test::attribute)
                .distinct()
                .filter(unasked::contains)
                .toList();
        if (!relevant.contains(attribute)) {
            return false;
        }
        var others = new ArrayList<>(relevant);
        others.remove(attribute);
        return canMatter(rules, profile, attribute, others, 0);
    }

    private static boolean canMatter(RuleSet rules, Profile profile, String attribute, List<String> others, int next) {
        if (Examples.verdict(rules, profile) != Verdict.UNDECIDED) {
            return false;
        }
        if (RandomCases.VALUES.getOrDefault(attribute, List.of()).stream()
                .anyMatch(it -> Examples.verdict(rules, profile.with(attribute, it)) != Verdict.UNDECIDED)) {
            return true;
        }
        for (var i = next; i < others.size(); i++) {
            var other = others.get(i);
            var after = i + 1;
            if (RandomCases.VALUES.getOrDefault(other, List.of()).stream()
                    .anyMatch(it -> canMatter(rules, profile.with(other, it), attribute, others, after))) {
                return true;
            }
        }
        return false;
    }

    private static Question next(Profile profile, Condition... programmes) {
        var ruleSets = new ArrayList<RuleSet>();
        for (var condition : programmes) {
            ruleSets.add(new RuleSet("r" + ruleSets.size(), List.of(new Criterion("c", condition, 1))));
        }
        return interview(ruleSets).next(profile, Set.of()).orElseThrow();
    }

    private static Interview interview(List<RuleSet> ruleSets) {
        return Interview.of(Rulebook.of(ruleSets, VOCABULARY, UNITS), TODAY);
    }
}
