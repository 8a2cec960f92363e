package org.banu.platform.duplicates;

import java.util.HashSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.banu.platform.access.Access;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.BusinessesChanged;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has what was added or changed compared within a minute, so that nobody verifies a double meanwhile. */
@Component
class Arrivals {

    private final Proposals proposals;
    private final Access access;

    /** Not compared yet. What a restart forgets, the search for all finds soon after it. */
    private final Queue<BusinessId> waiting = new ConcurrentLinkedQueue<>();

    Arrivals(Proposals proposals, Access access) {
        this.proposals = proposals;
        this.access = access;
    }

    @TransactionalEventListener
    void on(BusinessesChanged event) {
        waiting.addAll(event.businesses());
    }

    /** All that came since the last time at once, as a list of thousands does; nothing is read where nothing came. */
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void compare() {
        var fresh = new HashSet<BusinessId>();
        // Taken before it is read, so that what changes meanwhile is compared again.
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            fresh.add(next);
        }
        if (fresh.isEmpty()) {
            return;
        }
        try {
            access.perform(Duplicates.TASK, () -> proposals.search(fresh));
        } catch (RuntimeException problem) {
            waiting.addAll(fresh);
            throw problem;
        }
    }
}
