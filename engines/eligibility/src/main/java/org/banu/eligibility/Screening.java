package org.banu.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * One rule set met by one profile on one day. This is the reference that every faster way must equal.
 *
 * @param ruleSet its id
 * @param trace one finding for each criterion in effect on the day, in the order of the rules
 * @param hash SHA-256, in lower-case hexadecimal, of the rule set's version, the day, the values that its criteria in
 *     effect ask for, and the conversions and orders of answers they were compared by: the same hash, the same result
 */
public record Screening(String ruleSet, Verdict verdict, List<Finding> trace, String hash) {

    public Screening {
        trace = List.copyOf(trace);
    }

    /**
     * Screens once; {@link Rulebook} is quicker for many.
     *
     * @throws Malformed if the rules or the profile don't pass their checks
     */
    public static Screening of(RuleSet rules, Profile profile, LocalDate date, Vocabulary vocabulary, Units units) {
        return Rulebook.of(List.of(rules), vocabulary, units)
                .screen(profile, date)
                .getFirst();
    }

    /** For rules and a profile that were checked before. */
    static Screening of(RuleSet rules, String version, Profile profile, Judgement judgement) {
        var criteria = rules.inEffect(judgement.date());
        var trace = criteria.stream()
                .map(it -> new Trace(judgement, profile, it).finding())
                .toList();
        var hash = new Canonical()
                .add(version)
                .add(judgement.date())
                .add(criteria, profile, judgement)
                .hash();
        return new Screening(rules.id(), recomputed(trace), trace, hash);
    }

    /** The verdict that follows from the leaves of a trace alone: all criteria must hold. */
    public static Verdict recomputed(List<Finding> trace) {
        return Verdict.of(Trace.all(trace.stream().map(it -> it.truth(true)).toList()));
    }
}
