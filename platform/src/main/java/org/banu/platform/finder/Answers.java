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
 */
record Answers(Set<String> countries, boolean forOther, Profile profile, Set<String> skipped) {

    static final Answers NONE = new Answers(Set.of(), false, Profile.empty(), Set.of());

    Answers {
        countries = Set.copyOf(countries);
        skipped = Set.copyOf(skipped);
    }

    boolean begun() {
        return !equals(NONE);
    }

    Answers with(String attribute, Value value) {
        return new Answers(countries, forOther, profile.with(attribute, value), without(attribute));
    }

    /** Leaves a question open: what was answered before is forgotten. */
    Answers skip(String attribute) {
        var more = new TreeSet<>(skipped);
        more.add(attribute);
        return new Answers(countries, forOther, profile.without(attribute), more);
    }

    /** Leaves an answer as vague as it is. */
    Answers keep(String attribute) {
        var more = new TreeSet<>(skipped);
        more.add(attribute);
        return new Answers(countries, forOther, profile, more);
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

    private Set<String> without(String attribute) {
        var fewer = new TreeSet<>(skipped);
        fewer.remove(attribute);
        return fewer;
    }
}
