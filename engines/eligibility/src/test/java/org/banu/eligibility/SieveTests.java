package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banu.eligibility.Examples.TODAY;
import static org.banu.eligibility.Examples.UNITS;
import static org.banu.eligibility.Examples.VOCABULARY;
import static org.banu.eligibility.Examples.profile;
import static org.banu.eligibility.Examples.text;

import java.util.List;
import java.util.stream.IntStream;
import org.banu.eligibility.Condition.AtLeast;
import org.banu.eligibility.Condition.End;
import org.banu.eligibility.Condition.Is;
import org.banu.eligibility.Condition.Range;
import org.junit.jupiter.api.Test;

class SieveTests {

    @Test
    void equalsTheReferenceInEveryVerdictAndStatus() {
        var random = new RandomCases(21);
        for (var book = 0; book < 40; book++) {
            var rulebook = Rulebook.of(random.ruleSets(150), VOCABULARY, UNITS);
            var sieve = Sieve.of(rulebook, TODAY);
            var verdicts = sieve.verdicts();
            var reasons = sieve.reasons();
            for (var i = 0; i < 40; i++) {
                var profile = random.profile(0.7);
                var coded = sieve.code(profile);
                sieve.judge(coded, verdicts);
                sieve.judge(coded, reasons);
                var screenings = rulebook.screen(profile, TODAY);
                for (var r = 0; r < screenings.size(); r++) {
                    var rules = r;
                    var screening = screenings.get(r);
                    assertThat(verdicts.get(r))
                            .as("%s of %s", rulebook.ruleSets().get(r), profile)
                            .isEqualTo(screening.verdict());
                    assertThat(IntStream.range(0, reasons.size(r)).mapToObj(it -> reasons.get(rules, it)))
                            .as("%s of %s", rulebook.ruleSets().get(r), profile)
                            .containsExactlyElementsOf(screening.trace().stream()
                                    .map(Finding::status)
                                    .toList());
                }
            }
        }
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
