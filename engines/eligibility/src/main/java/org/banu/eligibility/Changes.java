package org.banu.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One set of changes that turns {@link Verdict#NOT} into {@link Verdict#LIKELY}.
 *
 * @param changes what she would have to change, in the order of the vocabulary
 * @param needs what would have to be true of that which she hasn't told, or told less exactly than the rules ask; in the
 *     order of the vocabulary. None of it is in the way yet, so it isn't counted.
 * @param effort the sum of the efforts of all changes
 */
public record Changes(List<Change> changes, List<Change> needs, int effort) {

    /** The most sets of changes that are offered. */
    public static final int LIMIT = 3;

    /**
     * One attribute.
     *
     * @param now her value; null if she hasn't told
     * @param to a value that would do, as near as can be
     * @param allowed all values that would do, if the others are as said
     */
    public record Change(String attribute, @Nullable Value now, Value to, Allowed allowed) {}

    public Changes {
        changes = List.copyOf(changes);
        needs = List.copyOf(needs);
    }

    /**
     * The smallest sets of changes to attributes that she can change: no smaller part of any does. Fewest attributes
     * first, then least effort, then the order of the vocabulary; {@value #LIMIT} at most. Money stays in her unit.
     *
     * <p>Exact: all sets of changeable attributes that the rules ask for are tried, smallest first, over the finitely many
     * cells into which the tests cut the values.
     *
     * @return empty if the verdict isn't {@link Verdict#NOT}, or nothing that she can change would turn it
     * @throws Malformed if the rules or the profile don't pass their checks
     */
    public static List<Changes> of(RuleSet rules, Profile profile, LocalDate date, Vocabulary vocabulary, Units units) {
        return of(Rulebook.of(List.of(rules), vocabulary, units), rules.id(), profile, date);
    }

    /**
     * The same for one of many rule sets that were checked before.
     *
     * @param ruleSet the id of one in the rulebook
     * @throws Malformed if the profile doesn't pass its check
     */
    public static List<Changes> of(Rulebook rulebook, String ruleSet, Profile profile, LocalDate date) {
        rulebook.require(profile);
        var plan = new Plan(rulebook.get(ruleSet), rulebook.judgement(date));
        return new ChangeSearch(plan, profile, rulebook.vocabulary()).search();
    }
}
