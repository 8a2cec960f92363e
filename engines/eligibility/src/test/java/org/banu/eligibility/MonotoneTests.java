package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.eligibility.Examples.TODAY;
import static org.banu.eligibility.Examples.UNITS;
import static org.banu.eligibility.Examples.VOCABULARY;

import java.util.List;
import org.junit.jupiter.api.Test;

class MonotoneTests {

    @Test
    void learningMoreNeverFlipsADecidedVerdict() {
        var random = new RandomCases(51);
        for (var i = 0; i < 1_000; i++) {
            var rules = random.ruleSet("r", 3);
            var profile = Profile.empty();
            var verdict = Examples.verdict(rules, profile);
            for (var attribute : VOCABULARY.list()) {
                profile = profile.with(attribute.id(), random.value(attribute.id()));
                var next = Examples.verdict(rules, profile);
                if (verdict != Verdict.UNDECIDED) {
                    assertThat(next).as("%s of %s", rules, profile).isEqualTo(verdict);
                }
                verdict = next;
            }
        }
    }

    @Test
    void aMoreExactPlaceNeverFlipsADecidedVerdict() {
        var random = new RandomCases(52);
        var all = RandomCases.VALUES.getOrDefault("place", List.of());
        for (var i = 0; i < 1_000; i++) {
            var rules = random.ruleSet("r", 2);
            var profile = random.profile(0.5).with("place", random.value("place"));
            var verdict = Examples.verdict(rules, profile);
            for (var place : all) {
                if (verdict != Verdict.UNDECIDED
                        && isWithin(place, profile.find("place").orElseThrow())) {
                    assertThat(Examples.verdict(rules, profile.with("place", place)))
                            .as("%s of %s", rules, profile)
                            .isEqualTo(verdict);
                }
            }
        }
    }

    @Test
    void theVerdictAndEveryStatusFollowFromTheLeavesOfTheTrace() {
        var random = new RandomCases(53);
        for (var i = 0; i < 2_000; i++) {
            var rules = random.ruleSet("r", 4);
            var screening = Screening.of(rules, random.profile(0.6), TODAY, VOCABULARY, UNITS);

            assertThat(Screening.recomputed(screening.trace())).isEqualTo(screening.verdict());
            for (var finding : screening.trace()) {
                assertThat(finding.status().truth(true)).isEqualTo(finding.truth(true));
            }
            var statuses = screening.trace().stream().map(Finding::status).toList();
            assertThat(screening.verdict())
                    .isEqualTo(
                            statuses.contains(Status.NOT_MET)
                                    ? Verdict.NOT
                                    : statuses.contains(Status.UNKNOWN) ? Verdict.UNDECIDED : Verdict.LIKELY);
        }
    }

    private static boolean isWithin(Value place, Value above) {
        return VOCABULARY.isWithin("place", ((Value.Text) place).code(), ((Value.Text) above).code());
    }
}
