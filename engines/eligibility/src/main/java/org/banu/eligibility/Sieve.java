package org.banu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Screens one profile against many rule sets at once, on one day: the same verdicts and statuses as {@link Screening},
 * without trace and hash, some thousand times faster. See {@link IntervalTables} for the method.
 *
 * <p>May be shared by threads; the {@link Verdicts} and {@link Reasons} it fills may not.
 */
public final class Sieve {

    /** Few enough profiles for their codes to stay in the first-level cache. */
    private static final int CHUNK = 256;

    /** By failing, and being unknown twice. */
    private static final Status[] STATUSES = {Status.MET, Status.NOT_MET, Status.UNKNOWN};

    private final Rulebook rulebook;
    private final LeafTable leaves;
    private final IntervalTables verdicts;
    private final IntervalTables conditions;
    private final IntervalTables neutral;
    /** Where the criteria of a rule set begin, and the number of all behind the last. */
    private final int[] firstCriterion;
    /** By criterion, the number of its condition; equal conditions are one. */
    private final int[] conditionOf;
    /** By criterion, the number of its condition among those that ask the provider; -1 if it doesn't. */
    private final int[] neutralOf;
    /** The criteria that ask the provider. */
    private final int[] asksProvider;

    private Sieve(Rulebook rulebook, LocalDate date) {
        this.rulebook = rulebook;
        var judgement = rulebook.judgement(date);
        var criteria = rulebook.ruleSets().stream().map(it -> it.inEffect(date)).toList();
        var numbers = new LinkedHashMap<Condition.Test, Integer>();
        for (var each : criteria) {
            Conditions.tests(each).forEach(it -> numbers.putIfAbsent(it, numbers.size()));
        }
        leaves = leaves(List.copyOf(numbers.keySet()), judgement);
        verdicts = TableBuilder.build(
                criteria.stream().map(it -> Node.of(it, numbers)).toList(), leaves);

        var distinct = new LinkedHashMap<Condition, Integer>();
        var deciding = new LinkedHashMap<Condition, Integer>();
        var of = new ArrayList<Integer>();
        var ofNeutral = new ArrayList<Integer>();
        firstCriterion = new int[criteria.size() + 1];
        for (var i = 0; i < criteria.size(); i++) {
            for (var criterion : criteria.get(i)) {
                var condition = criterion.condition();
                of.add(number(condition, distinct));
                ofNeutral.add(Conditions.asksProvider(condition) ? number(condition, deciding) : -1);
            }
            firstCriterion[i + 1] = of.size();
        }
        conditionOf = of.stream().mapToInt(it -> it).toArray();
        neutralOf = ofNeutral.stream().mapToInt(it -> it).toArray();
        asksProvider = IntStream.range(0, neutralOf.length)
                .filter(it -> neutralOf[it] >= 0)
                .toArray();
        conditions = build(distinct, numbers, Truth.TRUE);
        neutral = build(deciding, numbers, Truth.UNKNOWN);
    }

    private static int number(Condition condition, Map<Condition, Integer> numbers) {
        return numbers.computeIfAbsent(condition, _ -> numbers.size());
    }

    private IntervalTables build(
            Map<Condition, Integer> conditions, Map<Condition.Test, Integer> numbers, Truth decision) {
        return TableBuilder.build(
                conditions.keySet().stream()
                        .map(it -> Node.of(it, numbers, decision))
                        .toList(),
                leaves);
    }

    private static LeafTable leaves(List<Condition.Test> tests, Judgement judgement) {
        var byAttribute = new HashMap<String, List<Condition.Test>>();
        tests.forEach(it -> byAttribute
                .computeIfAbsent(it.attribute(), _ -> new ArrayList<>())
                .add(it));
        var codings = new ArrayList<Coding>();
        for (var attribute : judgement.vocabulary().list()) {
            var asked = byAttribute.get(attribute.id());
            if (asked != null) {
                codings.add(new Coding(attribute, asked, judgement));
            }
        }
        return new LeafTable(List.copyOf(codings), tests, judgement);
    }

    /** Prepares all rule sets of a book for a day. */
    public static Sieve of(Rulebook rulebook, LocalDate date) {
        return new Sieve(rulebook, date);
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    LeafTable leaves() {
        return leaves;
    }

    /**
     * A profile in the form in which it is sieved; anything the rules don't ask for is left out.
     *
     * @throws Malformed if the profile doesn't pass its check
     */
    public CodedProfile code(Profile profile) {
        rulebook.require(profile);
        return new CodedProfile(codes(profile));
    }

    long[] codes(Profile profile) {
        var codings = leaves.codings();
        var codes = new long[codings.size()];
        for (var i = 0; i < codes.length; i++) {
            codes[i] = codings.get(i)
                    .code(profile.values().get(codings.get(i).attribute().id()));
        }
        return codes;
    }

    /** Room for the verdicts on one profile. */
    public Verdicts verdicts() {
        return new Verdicts(verdicts.sheet());
    }

    /** Room for the verdicts on one profile with the status of every criterion. */
    public Reasons reasons() {
        return new Reasons(this, conditions.sheet(), neutral.sheet());
    }

    /** Fills in the verdicts on a profile that this sieve has coded. */
    public void judge(CodedProfile profile, Verdicts into) {
        verdicts.judge(profile.codes(), into.sheet());
    }

    /** Fills in the status of every criterion for a profile that this sieve has coded. */
    public void judge(CodedProfile profile, Reasons into) {
        conditions.judge(profile.codes(), into.favoured());
        neutral.judge(profile.codes(), into.neutral());
    }

    /** Takes the verdicts on one profile after another. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads the verdicts on one profile.
         *
         * @param profile its place in the columns, from 0
         * @param verdicts on it, until the next call
         */
        void read(int profile, Verdicts verdicts);
    }

    /**
     * Judges some of many profiles, one after another, in little memory of its own. Threads may share the work, each
     * with its part.
     *
     * @param from the first, from 0
     * @param to behind the last
     */
    public void judge(Columns columns, int from, int to, Reader reader) {
        var coders = leaves.codings().stream()
                .map(it -> new ColumnCoder(it, columns))
                .toArray(ColumnCoder[]::new);
        var codes = new long[CHUNK * coders.length];
        var into = verdicts();
        for (var start = from; start < to; start += CHUNK) {
            var end = Math.min(start + CHUNK, to);
            for (var i = 0; i < coders.length; i++) {
                coders[i].code(start, end, codes, i, coders.length);
            }
            for (var profile = start; profile < end; profile++) {
                verdicts.judge(codes, (profile - start) * coders.length, into.sheet());
                reader.read(profile, into);
            }
        }
    }

    /** How many criteria are in effect, of all rule sets together. */
    public int criteria() {
        return conditionOf.length;
    }

    int criteria(int ruleSet) {
        return firstCriterion[ruleSet + 1] - firstCriterion[ruleSet];
    }

    int conditionOf(int ruleSet, int criterion) {
        return conditionOf[firstCriterion[ruleSet] + criterion];
    }

    int neutralOf(int ruleSet, int criterion) {
        return neutralOf[firstCriterion[ruleSet] + criterion];
    }

    void copyTo(Status[] into, IntervalTables.Sheet favoured, IntervalTables.Sheet ifNeutral) {
        for (var i = 0; i < conditionOf.length; i++) {
            var at = conditionOf[i];
            into[i] = STATUSES[
                    (int) (favoured.fails[at >> 6] >>> at & 1) + (int) (favoured.unsure[at >> 6] >>> at & 1) * 2];
        }
        for (var i : asksProvider) {
            var truth = IntervalTables.truth(favoured.fails, favoured.unsure, conditionOf[i]);
            var other = IntervalTables.truth(ifNeutral.fails, ifNeutral.unsure, neutralOf[i]);
            into[i] = Status.of(truth, other);
        }
    }
}
