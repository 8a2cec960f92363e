package org.banu.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.banu.eligibility.Attribute;
import org.banu.eligibility.Interview;
import org.banu.eligibility.Profile;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Rulebook;
import org.banu.eligibility.Sieve;
import org.banu.eligibility.Value;
import org.banu.eligibility.Verdict;
import org.junit.jupiter.api.Test;

/** The interview on the facts that are shipped: how few questions it takes to know every verdict. */
class ShippedInterviewTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Facts FACTS = Facts.shipped();

    /** All that can still be had, in both countries at once, as the finder asks about it. */
    private final Inquiry current = new Inquiry(FACTS.rules().stream()
            .filter(it -> FACTS.find(it.id()).orElseThrow().lifecycle() != Lifecycle.HISTORIC)
            .toList());

    @Test
    void twoQuestionsInFiveGiveTheVerdictsOfAllAnswers() {
        var share = current.shareAsked(1_000, 2026);

        assertThat(share).as("attributes asked, of all").isBetween(0.1, 0.4);
    }

    @Test
    void withWhatHasEndedTheVerdictsAreExactToo() {
        var share = new Inquiry(FACTS.rules()).shareAsked(100, 7);

        assertThat(share).as("attributes asked, of all").isBetween(0.1, 0.45);
    }

    /** Not always: what is asked may matter and then, by her answer, not do so. */
    @Test
    void stoppingOneQuestionEarlyMostlyLeavesAVerdictOpen() {
        var drawn = new DrawnProfiles(FACTS, TODAY, 3);
        var open = 0;
        for (var i = 0; i < 50; i++) {
            var full = drawn.next();
            var all = current.told(full, Integer.MAX_VALUE);
            var fewer = current.told(full, all.values().size() - 1);

            open += current.verdicts(fewer).equals(current.verdicts(full)) ? 0 : 1;
        }
        assertThat(open).isGreaterThan(40);
    }

    @Test
    void aPlaceToldVaguelyIsAskedOnceMoreAndGivesTheVerdictsOfTheExactOne() {
        var drawn = new DrawnProfiles(FACTS, TODAY, 5);
        var random = new Random(5);
        for (var i = 0; i < 50; i++) {
            var full = drawn.next();
            var vague = new HashMap<String, Value>();
            for (var id : List.of("place", "sector")) {
                if (random.nextBoolean()) {
                    vague.put(id, top(id, full.find(id).orElseThrow()));
                }
            }

            assertThat(current.verdicts(current.told(full, vague))).isEqualTo(current.verdicts(full));
        }
    }

    /** The country of a place, the section of a sector. */
    private static Value top(String attribute, Value exact) {
        var vocabulary = FACTS.vocabulary();
        return vocabulary.find(attribute).orElseThrow().codes().stream()
                .filter(it -> it.parent() == null)
                .map(Attribute.Code::id)
                .filter(it -> exact instanceof Value.Text(var code) && vocabulary.isWithin(attribute, code, it))
                .map(Value.Text::new)
                .findFirst()
                .orElseThrow();
    }

    /** Interviews about some rule sets. */
    private static final class Inquiry {

        private final Interview interview;
        private final Sieve sieve;

        Inquiry(List<RuleSet> rules) {
            var rulebook = Rulebook.of(rules, FACTS.vocabulary(), FACTS.units());
            interview = Interview.of(rulebook, TODAY);
            sieve = Sieve.of(rulebook, TODAY);
        }

        /** Of all attributes, the share asked on average; the verdicts are compared with those of all answers. */
        double shareAsked(int profiles, long seed) {
            var drawn = new DrawnProfiles(FACTS, TODAY, seed);
            var asked = 0;
            for (var i = 0; i < profiles; i++) {
                var full = drawn.next();
                var told = told(full, Integer.MAX_VALUE);

                assertThat(verdicts(told)).as("%s of %s", told, full).isEqualTo(verdicts(full));
                asked += told.values().size();
            }
            return (double) asked / profiles / FACTS.vocabulary().list().size();
        }

        /** What she has told when the interview stops, or after some questions. */
        Profile told(Profile full, int atMost) {
            var told = Profile.empty();
            var asked = new HashSet<String>();
            for (var next = interview.next(told, asked);
                    next.isPresent() && asked.size() < atMost;
                    next = interview.next(told, asked)) {
                var attribute = next.get().attribute();
                assertThat(asked.add(attribute)).as("%s is new", attribute).isTrue();
                told = told.with(attribute, full.find(attribute).orElseThrow());
            }
            return told;
        }

        /** The same, where she tells some things vaguely the first time that she is asked. */
        Profile told(Profile full, Map<String, Value> vague) {
            var told = Profile.empty();
            var asked = new HashSet<String>();
            for (var next = interview.next(told, asked); next.isPresent(); next = interview.next(told, asked)) {
                var attribute = next.get().attribute();
                var exact = full.find(attribute).orElseThrow();
                var first = told.find(attribute).isEmpty();
                told = told.with(attribute, first ? vague.getOrDefault(attribute, exact) : exact);
                if (!first || !vague.containsKey(attribute)) {
                    assertThat(asked.add(attribute)).as("%s is new", attribute).isTrue();
                }
            }
            return told;
        }

        List<Verdict> verdicts(Profile profile) {
            var verdicts = sieve.verdicts();
            sieve.judge(sieve.code(profile), verdicts);
            return IntStream.range(0, sieve.rulebook().ruleSets().size())
                    .mapToObj(verdicts::get)
                    .toList();
        }
    }
}
