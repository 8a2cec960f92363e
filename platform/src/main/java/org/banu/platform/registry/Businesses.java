package org.banu.platform.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.Owners;
import org.banu.platform.access.PersonId;
import org.springframework.stereotype.Component;

/** Businesses with their numbers. */
@Component
class Businesses implements Owners {

    private final BusinessStore store;
    private final NumberStore numbers;
    private final Access access;

    Businesses(BusinessStore store, NumberStore numbers, Access access) {
        this.store = store;
        this.numbers = numbers;
        this.access = access;
    }

    Optional<Business> find(BusinessId id) {
        return list(List.of(id)).stream().findFirst();
    }

    List<Business> list(Collection<BusinessId> ids) {
        return numbers.fill(store.list(ids));
    }

    List<Business> listOf(PersonId person) {
        return numbers.fill(store.listOf(person));
    }

    List<Business> listOf(OrganisationId organisation, Optional<BusinessId> after, int atMost) {
        return numbers.fill(store.listOf(organisation, after, atMost));
    }

    void add(BusinessId id, Owner owner, Details details, Instant now) {
        store.add(id, owner, details, now);
        put(id, details);
    }

    boolean change(BusinessId id, int version, Details details, Instant now) {
        if (!store.change(id, version, details, now)) {
            return false;
        }
        put(id, details);
        return true;
    }

    /** What its organisation calls it; empty for none. */
    Optional<String> reference(BusinessId id) {
        return store.reference(id);
    }

    /** With what it was called and since when it stood. */
    void restore(BusinessId id, Optional<String> reference, Instant addedAt) {
        store.restore(id, reference, addedAt);
    }

    void remove(BusinessId id) {
        store.remove(id);
    }

    void mark(BusinessId id, Tier tier, Instant now) {
        store.mark(id, tier, now);
    }

    @Override
    public String kind() {
        return "business";
    }

    /** Asked before it is known whether whoever acts may see it. */
    @Override
    public Optional<Owner> find(String id) {
        return access.answer("registry", () -> store.owner(BusinessId.of(id)));
    }

    private void put(BusinessId id, Details details) {
        numbers.removeAllBut(id, details.numbers().keySet());
        details.numbers().forEach((kind, number) -> numbers.put(id, kind, number));
    }
}
