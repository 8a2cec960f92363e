package org.banu.platform.finder;

import java.util.Set;
import java.util.TreeSet;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;

/**
 * What she has told the finder.
 *
 * @param countries whose programmes she wants to see, ISO 3166-1; all if empty
 * @param forOther whether somebody fills this in for another person
 * @param profile her answers by attribute
 * @param skipped the attributes that she left out, so that they aren't asked again
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

    /** What isn't to be asked any more. A skipped or answered question comes back only when she goes to it herself. */
    Set<String> asked() {
        var asked = new TreeSet<>(skipped);
        asked.addAll(profile.values().keySet());
        return asked;
    }

    private Set<String> without(String attribute) {
        var fewer = new TreeSet<>(skipped);
        fewer.remove(attribute);
        return fewer;
    }
}
