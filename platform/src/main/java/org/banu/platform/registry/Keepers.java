package org.banu.platform.registry;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.memberships.Memberships;
import org.banu.platform.organisations.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps a business, as {@link AllowKeeper} says of pages. */
@Component
public class Keepers {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.PROGRAMME_OFFICER, Role.ADMINISTRATOR);

    private final Access access;
    private final BusinessStore store;
    private final Memberships memberships;

    Keepers(Access access, BusinessStore store, Memberships memberships) {
        this.access = access;
        this.store = store;
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

    /**
     * Organisations that count her among their entrepreneurs now who keeps a business, though whoever acts may see neither;
     * none where an organisation keeps it. Whoever asks looks first whether she shows it.
     */
    @Transactional(readOnly = true)
    public List<Organisation> memberOf(BusinessId business, Instant now) {
        return access.answer("registry", () -> store.owner(business))
                .flatMap(Owner::person)
                .flatMap(it -> Optional.ofNullable(memberships
                        .organisationsOf(List.of(it), Role.ENTREPRENEUR, now)
                        .get(it)))
                .orElse(List.of());
    }

    /** Who the officers of the organisation are now that brought it; nobody where a person keeps it. */
    public Set<PersonId> officers(Owner owner, Instant now) {
        return owner.organisation()
                .map(it -> memberships.holders(it, OFFICERS, now))
                .orElse(Set.of());
    }
}
