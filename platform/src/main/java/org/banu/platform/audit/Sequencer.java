package org.banu.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.banu.platform.access.Access;
import org.banu.platform.audit.AuditStore.Head;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives each event its place in the chain, a little after it was written: one process at a time, in the order of time.
 * Its head is signed each time that it moves; every five minutes, and when Banu stops, the signature is kept for good.
 */
@Component
class Sequencer implements DisposableBean {

    static final String TASK = "audit";

    /** No transaction that writes an event is open for longer; what is older and has no place was not written here. */
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);

    private final Access access;
    private final AuditStore store;
    private final Trail trail;
    private final Clock clock;
    /** Since when to look for events without a place; all of them after a start. */
    private Instant since = Instant.EPOCH;

    private Instant keptAt = Instant.EPOCH;
    private long kept;
    private long noted;

    Sequencer(Access access, AuditStore store, Trail trail, Clock clock) {
        this.access = access;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    synchronized void work() {
        trail.checkpoints().ifPresent(checkpoints -> {
            var now = clock.instant();
            chain().ifPresent(it -> {
                if (now.isBefore(keptAt.plus(BETWEEN_CHECKPOINTS))) {
                    note(checkpoints, it, now);
                } else {
                    keep(checkpoints, it, now);
                }
            });
        });
    }

    /** Chains all that waits. */
    synchronized Optional<Head> chain() {
        while (access.answer(TASK, this::chainSome)) {}
        return access.answer(TASK, store::findHead);
    }

    /** Whether there may be more. */
    private boolean chainSome() {
        if (!store.isOnlySequencer()) {
            return false;
        }
        var now = clock.instant();
        var head = store.findHead();
        var events = store.listUnchained(since);
        var links = new ArrayList<Link>();
        var seq = head.map(Head::seq).orElse(0L);
        var previous = head.map(Head::hash).orElse(Link.START);
        for (var event : events) {
            var link = Link.after(++seq, previous, now, event);
            links.add(link);
            previous = link.hash();
        }
        if (links.isEmpty()) {
            since = now.minus(LONGEST_WAIT);
            return false;
        }
        store.add(links);
        return true;
    }

    private void note(Checkpoints checkpoints, Head head, Instant now) {
        if (head.seq() != noted && head.seq() != kept) {
            checkpoints.note(head.seq(), head.hash(), now);
            noted = head.seq();
        }
    }

    private void keep(Checkpoints checkpoints, Head head, Instant now) {
        if (head.seq() != kept) {
            checkpoints.add(head.seq(), head.hash(), now);
            kept = head.seq();
        }
        keptAt = now;
    }

    /** So that what was written last is vouched for while Banu is stopped. */
    @Override
    public synchronized void destroy() {
        trail.checkpoints().ifPresent(checkpoints -> chain().ifPresent(it -> keep(checkpoints, it, clock.instant())));
    }
}
