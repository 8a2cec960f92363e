package org.banu.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.banu.eligibility.Attribute;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Criterion;
import org.banu.eligibility.Profile;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Rulebook;
import org.banu.eligibility.Units;
import org.banu.eligibility.Vocabulary;

/** Programmes of eight criteria each over eleven attributes, and people who leave a fifth unanswered; seeded. */
final class ScreeningWorkload {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    static final int NUMBERS = 7;
    static final int CHOICES = 4;
    static final int ATTRIBUTES = NUMBERS + CHOICES;
    static final int CODES = 12;
    private static final int RANGE = 1_000;
    private static final double UNANSWERED = 0.2;

    private final Random random;

    ScreeningWorkload(long seed) {
        random = new Random(seed);
    }

    Rulebook rulebook(int programmes, int criteria) {
        var attributes = new ArrayList<Attribute>();
        for (var i = 0; i < NUMBERS; i++) {
            attributes.add(Attribute.number("number" + i, null));
        }
        var codes = IntStream.range(0, CODES).mapToObj(it -> "code" + it).toArray(String[]::new);
        for (var i = 0; i < CHOICES; i++) {
            attributes.add(Attribute.choice("choice" + i, codes));
        }
        var rules = new ArrayList<RuleSet>();
        for (var i = 0; i < programmes; i++) {
            rules.add(new RuleSet("programme" + i, criteria(criteria)));
        }
        return Rulebook.of(rules, Vocabulary.of(attributes), Units.of("KZT"));
    }

    private List<Criterion> criteria(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> new Criterion("criterion" + it, condition(), 1))
                .toList();
    }

    private Condition condition() {
        if (random.nextInt(NUMBERS + CHOICES) < NUMBERS) {
            var at = random.nextInt(RANGE);
            return new Condition.Range(
                    "number" + random.nextInt(NUMBERS), Condition.End.closed(String.valueOf(at / 4)), null, null);
        }
        return new Condition.In(
                "choice" + random.nextInt(CHOICES),
                Set.of("code" + random.nextInt(6), "code" + (6 + random.nextInt(6))));
    }

    /** The id of an attribute: numbers first, then choices. */
    static String attribute(int at) {
        return at < NUMBERS ? "number" + at : "choice" + (at - NUMBERS);
    }

    People people(int size) {
        var answers = new int[ATTRIBUTES][size];
        for (var person = 0; person < size; person++) {
            for (var at = 0; at < ATTRIBUTES; at++) {
                answers[at][person] = random.nextDouble() < UNANSWERED
                        ? People.UNANSWERED
                        : random.nextInt(at < NUMBERS ? RANGE : CODES);
            }
        }
        return new People(answers);
    }

    Profile profile() {
        return people(1).profile(0);
    }
}
