package org.banu.platform.duties;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person herself, from all modules; no letter reaches many of those whom it waits for. */
@Service
public class Duties {

    private final ObjectProvider<Errands> sources;
    private final Clock clock;

    Duties(ObjectProvider<Errands> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** All that waits for whoever acts, read in one turn: first what ends first, last what may wait. */
    @Transactional(readOnly = true)
    public List<Errand> errands(Ui ui, Actor.Person her) {
        var now = clock.instant();
        return sources.stream()
                .flatMap(it -> it.of(ui, her, now).stream())
                .sorted(Comparator.comparing((Errand it) -> it.until().orElse(Instant.MAX))
                        .thenComparing(Errand::name)
                        .thenComparing(Errand::address))
                .toList();
    }

    /** Of all, what is about a business. */
    public static List<Errand> about(UUID business, List<Errand> all) {
        return all.stream().filter(it -> it.isAbout(business)).toList();
    }

    /** How many wait at a page. */
    public static int countAt(String address, List<Errand> all) {
        return all.stream()
                .filter(it -> it.address().equals(address))
                .mapToInt(Errand::count)
                .sum();
    }
}
