package org.banu.platform.finder;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.banu.eligibility.Vocabulary;

/**
 * What she has told the finder.
 *
 * @param countries whose programmes she wants to see, ISO 3166-1; all if empty
 * @param forOther whether somebody fills this in for another person
 * @param profile her answers by attribute
 * @param skipped the attributes that she left out, or doesn't want to say more exactly, so that they aren't asked again
 * @param business which business of hers they began with; empty before she chose, {@link #NO_BUSINESS} if she chose none
 */
record Answers(Set<String> countries, boolean forOther, Profile profile, Set<String> skipped, String business) {

    static final String NO_BUSINESS = "-";

    static final Answers NONE = new Answers(Set.of(), false, Profile.empty(), Set.of());

    Answers {
        countries = Set.copyOf(countries);
        skipped = Set.copyOf(skipped);
    }

    Answers(Set<String> countries, boolean forOther, Profile profile, Set<String> skipped) {
        this(countries, forOther, profile, skipped, "");
    }

    boolean begun() {
        return !equals(NONE);
    }

    Answers with(String attribute, Value value) {
        return new Answers(countries, forOther, profile.with(attribute, value), without(attribute), business);
    }

    /** Leaves a question open: what was answered before is forgotten. */
    Answers skip(String attribute) {
        var more = new TreeSet<>(skipped);
        more.add(attribute);
        return new Answers(countries, forOther, profile.without(attribute), more, business);
    }

    /** Leaves an answer as vague as it is. */
    Answers keep(String attribute) {
        var more = new TreeSet<>(skipped);
        more.add(attribute);
        return new Answers(countries, forOther, profile, more, business);
    }

    /**
     * What isn't to be asked any more. A skipped or answered question comes back only when she goes to it herself, but for
     * an answer such as a country: it may be asked more exactly, below what she said, until she leaves it so.
     */
    Set<String> asked(Vocabulary vocabulary) {
        var asked = new TreeSet<>(skipped);
        for (var attribute : profile.values().keySet()) {
            if (vague(attribute, vocabulary).isEmpty()) {
                asked.add(attribute);
            }
        }
        return asked;
    }

    /** Her answer, if others lie below it. */
    Optional<String> vague(String attribute, Vocabulary vocabulary) {
        return profile.find(attribute)
                .filter(Value.Text.class::isInstance)
                .map(it -> ((Value.Text) it).code())
                .filter(it -> vocabulary.isAbove(attribute, it));
    }

    /** Whether they are about a business of hers. */
    boolean aboutBusiness() {
        return !business.isEmpty() && !business.equals(NO_BUSINESS);
    }

    /** The same without a word on whose they are, for somebody else. */
    Answers anonymous() {
        return new Answers(countries, forOther, profile, skipped);
    }

    private Set<String> without(String attribute) {
        var fewer = new TreeSet<>(skipped);
        fewer.remove(attribute);
        return fewer;
    }
}
