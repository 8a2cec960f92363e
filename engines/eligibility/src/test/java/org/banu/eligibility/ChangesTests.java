package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.eligibility.Examples.TODAY;
import static org.banu.eligibility.Examples.UNITS;
import static org.banu.eligibility.Examples.VOCABULARY;
import static org.banu.eligibility.Examples.profile;
import static org.banu.eligibility.Examples.rules;
import static org.banu.eligibility.Examples.text;
import static org.banu.eligibility.Examples.years;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banu.eligibility.Changes.Change;
import org.banu.eligibility.Condition.AllOf;
import org.banu.eligibility.Condition.AnyOf;
import org.banu.eligibility.Condition.End;
import org.banu.eligibility.Condition.Grade;
import org.banu.eligibility.Condition.In;
import org.banu.eligibility.Condition.Is;
import org.banu.eligibility.Condition.Not;
import org.banu.eligibility.Condition.Range;
import org.banu.eligibility.Condition.Within;
import org.junit.jupiter.api.Test;

class ChangesTests {

    private static final Range OWN_20 = new Range("ownContribution", End.closed("20"), null, "percent");
    private static final Grade REGISTERED = new Grade("taxStatus", "registered", null);

    @Test
    void saysTheNearestValueAndAllThatWouldDo() {
        assertThat(changes(profile("ownContribution", percent("5")), OWN_20))
                .containsExactly(new Changes(
                        List.of(new Change(
                                "ownContribution",
                                percent("5"),
                                percent("20"),
                                new Allowed.Between(End.closed("20"), null, "percent"))),
                        List.of(),
                        4));
    }

    @Test
    void offersTheWayOfLeastEffortFirst() {
        var either = AnyOf.of(REGISTERED, OWN_20);
        var profile = profile("ownContribution", percent("5")).with("taxStatus", text("none"));

        assertThat(changes(profile, either))
                .extracting(Changes::effort, ChangesTests::attributes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Set.of("taxStatus")),
                        org.assertj.core.groups.Tuple.tuple(4, Set.of("ownContribution")));
    }

    @Test
    void keepsWhatSheCannotChange() {
        assertThat(changes(profile("age", years("17")), new Range("age", End.closed("18"), null, "year")))
                .isEmpty();
        assertThat(changes(profile("age", years("17")), AnyOf.of(new Is("sex", "woman"), REGISTERED)))
                .isEmpty();
    }

    @Test
    void namesWhatMustBeTrueOfWhatSheHasNotTold() {
        var changes = changes(profile("taxStatus", text("none")), REGISTERED, new Is("sex", "woman"));

        assertThat(changes).singleElement().satisfies(it -> {
            assertThat(attributes(it)).containsExactly("taxStatus");
            assertThat(it.changes().getFirst().allowed())
                    .isEqualTo(new Allowed.Answers(List.of("registered", "activeFiler")));
            assertThat(it.needs())
                    .containsExactly(new Change("sex", null, text("woman"), new Allowed.Answers(List.of("woman"))));
        });
    }

    @Test
    void aVaguePlaceNeedsToBecomeMoreExact() {
        var changes = changes(
                profile("taxStatus", text("none")).with("place", text("KZ")),
                REGISTERED,
                new Within("place", Set.of("KZ-75", "PK")));

        assertThat(changes.getFirst().needs())
                .containsExactly(new Change("place", text("KZ"), text("KZ-75"), new Allowed.Answers(List.of("KZ-75"))));
    }

    @Test
    void addsAndTakesAwayAnswersOfSeveral() {
        var changes = changes(
                profile("purpose", Value.Codes.of("livestock", "workingCapital")),
                new In("purpose", Set.of("start", "equipment")),
                new Not(new In("purpose", Set.of("livestock"))));

        assertThat(changes.getFirst().changes().getFirst().to())
                .isEqualTo(Value.Codes.of("equipment", "workingCapital"));
    }

    @Test
    void moneyStaysInHerUnit() {
        var changes = changes(
                profile("amount", Value.Quantity.of("9000000", "KZT")),
                new Range("amount", null, End.closed("2000"), "MCI"));

        assertThat(changes.getFirst().changes().getFirst().to()).isEqualTo(Value.Quantity.of("7864000", "KZT"));
    }

    @Test
    void hasNothingToSayUnlessTheVerdictIsNot() {
        assertThat(changes(Profile.empty(), OWN_20)).isEmpty();
        assertThat(changes(profile("ownContribution", percent("20")), OWN_20)).isEmpty();
    }

    @Test
    void offersThreeAtMost() {
        var profile = profile("ownContribution", percent("5"))
                .with("taxStatus", text("none"))
                .with("noArrears", new Value.Flag(false))
                .with("purpose", Value.Codes.of());
        var any = AnyOf.of(OWN_20, new Is("noArrears", true), new In("purpose", Set.of("start")), AllOf.of(REGISTERED));

        assertThat(changes(profile, any)).extracting(Changes::effort).containsExactly(2, 3, 4);
    }

    @Test
    void equalsATrialOfAllValues() {
        var random = new RandomCases(7);
        var turned = 0;
        for (var i = 0; i < 1_000; i++) {
            var rules = random.ruleSet("r", 2);
            var profile = random.profile(0.8);
            var changes = Changes.of(rules, profile, TODAY, VOCABULARY, UNITS);

            assertThat(changes.stream().map(ChangesTests::attributes))
                    .as("%s of %s", rules, profile)
                    .containsExactlyElementsOf(triedOut(rules, profile));
            assertThat(changes)
                    .allSatisfy(it ->
                            assertThat(verdict(rules, applied(profile, it))).isEqualTo(Verdict.LIKELY));
            turned += changes.size();
        }
        assertThat(turned).isGreaterThan(150);
    }

    private static List<Set<String>> triedOut(RuleSet rules, Profile profile) {
        if (verdict(rules, profile) != Verdict.NOT) {
            return List.of();
        }
        var asked = Conditions.tests(rules.inEffect(TODAY)).stream()
                .map(Condition.Test::attribute)
                .distinct()
                .toList();
        var changeable = VOCABULARY.list().stream()
                .filter(it -> asked.contains(it.id())
                        && it.changeable()
                        && profile.find(it.id()).isPresent())
                .toList();
        var sets = new ArrayList<Set<Attribute>>();
        for (var mask = 1; mask < 1 << changeable.size(); mask++) {
            var set = new LinkedHashSet<Attribute>();
            for (var i = 0; i < changeable.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    set.add(changeable.get(i));
                }
            }
            sets.add(set);
        }
        sets.sort(Comparator.<Set<Attribute>>comparingInt(Set::size)
                .thenComparingInt(it -> it.stream().mapToInt(Attribute::effort).sum())
                .thenComparing(it ->
                        it.stream().map(Attribute::id).map(asIndex()).toList().toString()));
        var found = new ArrayList<Set<String>>();
        for (var set : sets) {
            var ids = new LinkedHashSet<>(set.stream().map(Attribute::id).toList());
            if (found.stream().noneMatch(ids::containsAll) && canTurn(rules, profile, ids, asked)) {
                found.add(ids);
            }
        }
        return found.stream().limit(3).toList();
    }

    private static java.util.function.Function<String, String> asIndex() {
        var order = VOCABULARY.list().stream().map(Attribute::id).toList();
        return it -> String.valueOf(order.indexOf(it));
    }

    private static boolean canTurn(RuleSet rules, Profile profile, Set<String> set, List<String> asked) {
        var free = asked.stream()
                .filter(it -> set.contains(it) || canBecomeMoreExact(profile, it))
                .toList();
        return canTurn(rules, profile, profile, set, free, 0);
    }

    private static boolean canBecomeMoreExact(Profile profile, String attribute) {
        return profile.find(attribute)
                .map(it -> it instanceof Value.Text(var code) && VOCABULARY.isAbove(attribute, code))
                .orElse(true);
    }

    private static boolean canTurn(
            RuleSet rules, Profile before, Profile now, Set<String> set, List<String> free, int next) {
        if (next == free.size()) {
            return verdict(rules, now) == Verdict.LIKELY;
        }
        var id = free.get(next);
        return RandomCases.VALUES.getOrDefault(id, List.of()).stream()
                .filter(it -> isReachable(before.values().get(id), it, set.contains(id)))
                .anyMatch(it -> canTurn(rules, before, now.with(id, it), set, free, next + 1));
    }

    private static boolean isReachable(@org.jspecify.annotations.Nullable Value from, Value to, boolean changed) {
        if (from instanceof Value.Quantity hers && to instanceof Value.Quantity other) {
            return java.util.Objects.equals(hers.unit(), other.unit());
        }
        return changed
                || !(from instanceof Value.Text(var above) && to instanceof Value.Text(var code))
                || VOCABULARY.isWithin("place", code, above);
    }

    private static Profile applied(Profile profile, Changes changes) {
        var applied = profile;
        for (var change : changes.changes()) {
            applied = applied.with(change.attribute(), change.to());
        }
        for (var need : changes.needs()) {
            applied = applied.with(need.attribute(), need.to());
        }
        return applied;
    }

    private static Set<String> attributes(Changes changes) {
        return new LinkedHashSet<>(
                changes.changes().stream().map(Change::attribute).toList());
    }

    private static List<Changes> changes(Profile profile, Condition... conditions) {
        return Changes.of(rules(conditions), profile, TODAY, VOCABULARY, UNITS);
    }

    private static Verdict verdict(RuleSet rules, Profile profile) {
        return Examples.verdict(rules, profile);
    }

    private static Value percent(String percent) {
        return Value.Quantity.of(percent, "percent");
    }
}
