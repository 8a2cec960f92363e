package org.banu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banu.eligibility.Answers.Answer;

/**
 * Asks what settles most, and stops when nothing more can be settled.
 *
 * <p>The next question is the attribute with the largest expected number of rule sets that its answer alone decides. The
 * answers are taken as equally likely: the codes with none below them; yes and no; of several answers none, or each one
 * alone; of numbers, amounts and days the intervals between all the thresholds of the rule sets still undecided. Ties go
 * to the lower asking cost, then to the id. If no answer alone decides anything, an attribute is asked that can together
 * with others.
 *
 * <p>What can't change any verdict any more is never asked. That is found out by trying all answers to everything else,
 * up to {@value #TRIALS} of them for a rule set; beyond that, a question might be one too many, but never one too few.
 */
public final class Interview {

    private static final int TRIALS = 20_000;

    private static final Comparator<Attribute> CHEAPEST =
            Comparator.comparingInt(Attribute::askingCost).thenComparing(Attribute::id);

    private final Rulebook rulebook;
    private final List<Plan> plans;
    private final Answers answers;

    /**
     * The next question.
     *
     * @param expected how many rule sets its answer alone is expected to decide, from 0
     * @param undecided how many rule sets are undecided now, whether or not a question can still help
     */
    public record Question(String attribute, double expected, int undecided) {}

    /** A rule set that is undecided, with the truth of its tests. */
    private static final class Open {

        private final int number;
        private final Plan plan;
        private final Truth[] truths;

        Open(int number, Plan plan, Profile profile) {
            this.number = number;
            this.plan = plan;
            this.truths = plan.truths(profile);
        }

        int number() {
            return number;
        }

        boolean isUndecided() {
            return plan.truth(truths) == Truth.UNKNOWN;
        }
    }

    private Interview(Rulebook rulebook, LocalDate date) {
        this.rulebook = rulebook;
        var judgement = rulebook.judgement(date);
        plans = rulebook.ruleSets().stream().map(it -> new Plan(it, judgement)).toList();
        answers = new Answers(plans, judgement);
    }

    /** About all rule sets of a book on a day; prepared once, to be asked many times. */
    public static Interview of(Rulebook rulebook, LocalDate date) {
        return new Interview(rulebook, date);
    }

    /**
     * What to ask next. A place that others lie below is asked again, more exactly, where that can help.
     *
     * @param asked what isn't to be asked, or not again
     * @return empty if nothing that may be asked can change any verdict
     * @throws Malformed if the profile doesn't pass its check
     */
    public Optional<Question> next(Profile profile, Set<String> asked) {
        rulebook.require(profile);
        var open = IntStream.range(0, plans.size())
                .mapToObj(it -> new Open(it, plans.get(it), profile))
                .filter(Open::isUndecided)
                .toList();
        var possible = possible(profile, asked);
        var expected = expected(open, possible);
        var best = possible.values().stream()
                .map(Possible::attribute)
                .filter(it -> expected.getOrDefault(it.id(), 0.0) > 0)
                .min(Comparator.comparingDouble((Attribute it) -> -expected.getOrDefault(it.id(), 0.0))
                        .thenComparing(CHEAPEST));
        return best.or(() -> possible.values().stream()
                        .map(Possible::attribute)
                        .sorted(CHEAPEST)
                        .filter(it -> open.stream().anyMatch(rules -> canMatter(rules, it.id(), possible)))
                        .findFirst())
                .map(it -> new Question(it.id(), expected.getOrDefault(it.id(), 0.0), open.size()));
    }

    /** An attribute that may be asked; {@code within} is the vague answer given so far, empty if none was. */
    private record Possible(Attribute attribute, Set<String> within) {}

    private Map<String, Possible> possible(Profile profile, Set<String> asked) {
        var possible = new HashMap<String, Possible>();
        for (var attribute : rulebook.vocabulary().list()) {
            var id = attribute.id();
            var now = profile.values().get(id);
            if (asked.contains(id)) {
                continue;
            }
            if (now == null) {
                possible.put(id, new Possible(attribute, Set.of()));
            } else if (now instanceof Value.Text(var code)
                    && rulebook.vocabulary().isAbove(id, code)) {
                possible.put(id, new Possible(attribute, below(attribute, code)));
            }
        }
        return possible;
    }

    private Set<String> below(Attribute attribute, String code) {
        return attribute.codes().stream()
                .map(Attribute.Code::id)
                .filter(it -> rulebook.vocabulary().isWithin(attribute.id(), it, code))
                .collect(Collectors.toSet());
    }

    private Map<String, Double> expected(List<Open> open, Map<String, Possible> possible) {
        var counts = answers.countCuts(open.stream().map(Open::number).toList());
        var expected = new HashMap<String, Double>();
        for (var rules : open) {
            for (var id : rules.plan.attributes()) {
                var asked = possible.get(id);
                if (asked != null) {
                    expected.merge(id, share(rules, asked, counts), Double::sum);
                }
            }
        }
        // Sums of the same shares in another order must still tie.
        expected.replaceAll((_, it) -> Math.rint(it * 1e9) / 1e9);
        return expected;
    }

    /** The share of the answers to an attribute that decide a rule set. */
    private double share(Open rules, Possible asked, int[][] counts) {
        var id = asked.attribute.id();
        var before = rules.plan.get(id, rules.truths);
        var all = 0L;
        var decided = 0L;
        for (var answer : answers.list(rules.number, id)) {
            var weight = asked.within.isEmpty() ? Answers.weight(answer, counts) : Answers.weight(answer, asked.within);
            all += weight;
            if (weight > 0) {
                rules.plan.set(id, answer.truths(), rules.truths);
                decided += rules.isUndecided() ? 0 : weight;
            }
        }
        rules.plan.set(id, before, rules.truths);
        return all == 0 ? 0 : (double) decided / all;
    }

    /** Whether an answer can decide a rule set that the answers to all others leave undecided. */
    private boolean canMatter(Open rules, String attribute, Map<String, Possible> possible) {
        if (!rules.plan.attributes().contains(attribute)) {
            return false;
        }
        var others = rules.plan.attributes().stream()
                .filter(it -> !it.equals(attribute) && possible.containsKey(it))
                .toList();
        var search = new Search(rules, possible, attribute, others);
        return search.isDecisive(0) || search.trials > TRIALS;
    }

    private final class Search {

        private final Open rules;
        private final Map<String, Possible> possible;
        private final String attribute;
        private final List<String> others;
        private int trials;

        Search(Open rules, Map<String, Possible> possible, String attribute, List<String> others) {
            this.rules = rules;
            this.possible = possible;
            this.attribute = attribute;
            this.others = others;
        }

        boolean isDecisive(int from) {
            if (!rules.isUndecided() || trials > TRIALS) {
                return false;
            }
            if (anyAnswer(attribute, () -> !rules.isUndecided())) {
                return true;
            }
            for (var i = from; i < others.size(); i++) {
                var next = i + 1;
                if (anyAnswer(others.get(i), () -> isDecisive(next))) {
                    return true;
                }
            }
            return false;
        }

        private boolean anyAnswer(String id, BooleanSupplier then) {
            var before = rules.plan.get(id, rules.truths);
            var any = false;
            for (var answer : listPossible(id)) {
                trials++;
                rules.plan.set(id, answer.truths(), rules.truths);
                any = then.getAsBoolean();
                if (any) {
                    break;
                }
            }
            rules.plan.set(id, before, rules.truths);
            return any;
        }

        private List<Answer> listPossible(String id) {
            var asked = possible.get(id);
            var all = answers.list(rules.number, id);
            if (asked == null || asked.within.isEmpty()) {
                return all;
            }
            var some = new ArrayList<Answer>();
            for (var answer : all) {
                if (answer.codes().stream().anyMatch(asked.within::contains)) {
                    some.add(answer);
                }
            }
            return some;
        }
    }
}
