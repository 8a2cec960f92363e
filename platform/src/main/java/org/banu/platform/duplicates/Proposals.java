package org.banu.platform.duplicates;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banu.data.Term;
import org.banu.platform.duplicates.DuplicateSearch.Proposal;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.registry.BusinessId;
import org.springframework.stereotype.Component;

/** Compares businesses, at the task of finding duplicates. */
@Component
class Proposals {

    private final DuplicateStore store;
    private final Programmes programmes;
    private final Clock clock;

    Proposals(DuplicateStore store, Programmes programmes, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.clock = clock;
    }

    void search() {
        store.lockSearches();
        var found = DuplicateSearch.among(businesses());
        store.removeWaiting();
        put(found);
    }

    /** Compares these with all others. */
    void search(Set<BusinessId> fresh) {
        store.lockSearches();
        var ids = fresh.stream().map(it -> it.value().toString()).collect(Collectors.toSet());
        var found = DuplicateSearch.among(businesses(), it -> ids.contains(it.id()));
        store.removeWaiting(fresh);
        put(found);
    }

    private void put(List<Proposal> found) {
        var now = clock.instant();
        found.forEach(it -> store.put(
                UUID.fromString(it.one().id()), UUID.fromString(it.other().id()), it.resemblance(), now));
    }

    private List<NamedBusiness> businesses() {
        var places = programmes.facts().places().stream().collect(Collectors.toMap(Term::code, it -> it));
        return store.businesses((country, place) -> {
            var within = new ArrayDeque<String>();
            var term = places.get(place);
            while (term != null && !term.code().equals(country)) {
                within.addFirst(term.code());
                term = term.parent() == null ? null : places.get(term.parent());
            }
            within.addFirst(country);
            return String.join("/", within);
        });
    }
}
