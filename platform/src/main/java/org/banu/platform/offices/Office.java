package org.banu.platform.offices;

import java.util.Set;
import java.util.function.Predicate;
import org.banu.platform.access.PersonId;
import org.banu.platform.organisations.Organisation;

/**
 * An organisation that verifies businesses.
 *
 * @param months for how many a verification of theirs holds
 * @param reviewers who look at cases now
 */
public record Office(Organisation organisation, int months, Set<PersonId> reviewers) {

    /** A case needs two people. */
    static final int HANDS = 2;

    public Office {
        reviewers = Set.copyOf(reviewers);
    }

    /** Whether two people other than she look at cases. */
    public boolean isReadyFor(PersonId asking) {
        return isReady(it -> !it.equals(asking), HANDS);
    }

    /** Whether somebody looks at cases who is not among those who may not look at one. */
    public boolean hasAnother(Predicate<PersonId> bound) {
        return isReady(bound.negate(), 1);
    }

    private boolean isReady(Predicate<PersonId> free, int hands) {
        return reviewers.stream().filter(free).count() >= hands
                && !organisation.standing().isSuspended();
    }

    /**
     * Whether it is at home there.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public boolean lies(String country) {
        return organisation.country().equals(country);
    }
}
