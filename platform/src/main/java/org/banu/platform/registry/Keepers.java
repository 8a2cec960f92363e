package org.banu.platform.registry;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.memberships.Memberships;
import org.springframework.stereotype.Component;

/** Who keeps a business, as {@link AllowKeeper} says of pages. */
@Component
public class Keepers {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.PROGRAMME_OFFICER, Role.ADMINISTRATOR);

    private final Memberships memberships;

    Keepers(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Whether somebody does. */
    public boolean isKeeper(Actor.Person person, Owner owner) {
        return owner.person().filter(person.id()::equals).isPresent()
                || person.grants().stream()
                        .anyMatch(it -> OFFICERS.contains(it.role())
                                && owner.organisation()
                                        .filter(it.organisation()::equals)
                                        .isPresent());
    }

    /** Who the officers of the organisation are now that brought it; nobody where a person keeps it. */
    public Set<PersonId> officers(Owner owner, Instant now) {
        return owner.organisation()
                .map(it -> memberships.holders(it, OFFICERS, now))
                .orElse(Set.of());
    }
}
