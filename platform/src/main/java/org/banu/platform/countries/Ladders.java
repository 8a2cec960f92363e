package org.banu.platform.countries;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banu.data.index.Published;
import org.banu.platform.indices.Indices;
import org.banu.platform.indices.Standing;
import org.banu.platform.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Who stands where in each edition. Nothing changes while Banu runs, so that each is worked out once. */
@Component
class Ladders {

    private static final Ladder EMPTY = new Ladder(0, Map.of(), null);

    private final Indices indices;
    private final List<Integer> editions;
    private final Map<Integer, Ladder> ladders = new ConcurrentHashMap<>();

    Ladders(Indices indices) {
        this.indices = indices;
        this.editions = indices.data().published().stream()
                .map(Published::edition)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Editions that anything was published of, newest first. */
    List<Integer> editions() {
        return editions;
    }

    Ladder of(int edition) {
        return ladders.computeIfAbsent(edition, it -> Ladder.of(indices, it));
    }

    /**
     * The edition asked for; the newest that can be computed, or else the newest there is, if none is.
     *
     * @param edition as it stands in the address; empty for none
     * @throws NotFound if nothing was published of it
     */
    Ladder find(String edition) {
        if (editions.isEmpty()) {
            return EMPTY;
        }
        if (edition.isEmpty()) {
            return of(indices.newest().map(Standing::year).orElse(editions.getFirst()));
        }
        return Optional.of(edition)
                .filter(it -> it.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(editions::contains)
                .map(this::of)
                .orElseThrow(() -> new NotFound("edition", edition));
    }
}
