package org.banu.platform.duplicates;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banu.data.Term;
import org.banu.platform.programmes.Programmes;
import org.springframework.stereotype.Component;

/** Compares all businesses, at the task of finding duplicates. */
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
        var now = clock.instant();
        var places = programmes.facts().places().stream().collect(Collectors.toMap(Term::code, it -> it));
        var found = DuplicateSearch.among(store.businesses((country, place) -> {
            var within = new ArrayDeque<String>();
            var term = places.get(place);
            while (term != null && !term.code().equals(country)) {
                within.addFirst(term.code());
                term = term.parent() == null ? null : places.get(term.parent());
            }
            within.addFirst(country);
            return String.join("/", within);
        }));
        store.removeWaiting();
        found.forEach(it -> store.put(
                UUID.fromString(it.one().id()), UUID.fromString(it.other().id()), it.resemblance(), now));
    }
}
