package org.banu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Screens one profile against many rule sets at once, on one day: the same verdicts and statuses as {@link Screening},
 * without trace and hash, some thousand times faster. See {@link IntervalTables} for the method.
 *
 * <p>May be shared by threads; the {@link Verdicts} and {@link Reasons} it fills may not.
 */
public final class Sieve {

    /** Few enough profiles for their codes to stay in the first-level cache. */
    private static final int CHUNK = 128;

    private final Rulebook rulebook;
    private final LeafTable leaves;
    private final IntervalTables verdicts;
    private final IntervalTables conditions;
    private final IntervalTables neutral;
    /** Where the criteria of a rule set begin, and the number of all behind the last. */
    private final int[] firstCriterion;
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

        var all = criteria.stream()
                .flatMap(List::stream)
                .map(Criterion::condition)
                .toList();
        firstCriterion = new int[criteria.size() + 1];
        for (var i = 0; i < criteria.size(); i++) {
            firstCriterion[i + 1] = firstCriterion[i] + criteria.get(i).size();
        }
        asksProvider = IntStream.range(0, all.size())
                .filter(it -> Conditions.asksProvider(all.get(it)))
                .toArray();
        conditions = build(all.stream(), numbers, Truth.TRUE);
        neutral = build(Arrays.stream(asksProvider).mapToObj(all::get), numbers, Truth.UNKNOWN);
    }

    private IntervalTables build(Stream<Condition> conditions, Map<Condition.Test, Integer> numbers, Truth decision) {
        return TableBuilder.build(
                conditions.map(it -> Node.of(it, numbers, decision)).toList(), leaves);
    }

    private static LeafTable leaves(List<Condition.Test> tests, Judgement judgement) {
        var byAttribute = new HashMap<String, List<Condition.Test>>();
        tests.forEach(it -> byAttribute
                .computeIfAbsent(it.attribute(), _ -> new ArrayList<>())
                .add(it));
        var codings = new ArrayList<Coding>();
        var first = 0;
        for (var attribute : judgement.vocabulary().list()) {
            var asked = byAttribute.get(attribute.id());
            if (asked != null) {
                var coding = new Coding(attribute, asked, judgement, first);
                codings.add(coding);
                first = coding.end();
            }
        }
        // Those that take one answer first, so that they are read in a row.
        codings.sort(Comparator.comparing(Coding::isMask));
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
        into.weigh();
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
     * Judges some of many profiles, one after another, in little memory of its own.
     *
     * @param from the first, from 0
     * @param to behind the last
     */
    public void judge(Columns columns, int from, int to, Reader reader) {
        judge(coders(columns), from, to, reader);
    }

    /**
     * Judges all of many profiles on several threads, in little memory for each. Every profile is read once, with the same
     * verdicts whatever the number of threads; which of the readers gets it, and when, is chance.
     *
     * @param threads at least 1
     * @param readers asked for one a thread
     * @throws IllegalArgumentException if a column holds what its attribute can't; some profiles are read by then
     */
    public void judge(Columns columns, int threads, Supplier<Reader> readers) {
        var coders = coders(columns);
        Shares.work(columns.size(), threads, () -> {
            var reader = readers.get();
            return (from, to) -> judge(coders, from, to, reader);
        });
    }

    private ColumnCoder[] coders(Columns columns) {
        return leaves.codings().stream().map(it -> new ColumnCoder(it, columns)).toArray(ColumnCoder[]::new);
    }

    private void judge(ColumnCoder[] coders, int from, int to, Reader reader) {
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
        return firstCriterion[firstCriterion.length - 1];
    }

    /**
     * The number of the first criterion of a rule set among all that are in effect, from 0.
     *
     * @param ruleSet its place in the rulebook, from 0; one behind the last for the number of all
     */
    public int firstCriterion(int ruleSet) {
        return firstCriterion[ruleSet];
    }

    /** The criteria that ask the provider, in order. */
    int[] asksProvider() {
        return asksProvider;
    }
}
