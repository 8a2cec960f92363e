package org.banu.platform.access;

import java.util.Optional;

/**
 * Whose a thing is.
 *
 * @param person empty if it is no person's
 * @param organisation empty if it is no organisation's
 * @param country ISO 3166-1 alpha-2; empty if it is of none
 */
public record Owner(Optional<PersonId> person, Optional<OrganisationId> organisation, Optional<String> country) {

    public static Owner of(PersonId person) {
        return new Owner(Optional.of(person), Optional.empty(), Optional.empty());
    }

    public static Owner of(OrganisationId organisation) {
        return new Owner(Optional.empty(), Optional.of(organisation), Optional.empty());
    }

    /** Whether the same person or organisation owns something else, in whatever country. */
    public boolean isSame(Owner other) {
        return person.equals(other.person) && organisation.equals(other.organisation);
    }
}
