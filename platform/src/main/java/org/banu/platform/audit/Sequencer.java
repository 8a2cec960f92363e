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
 * The head of the chain is signed every five minutes, and when Banu stops.
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

    private Instant signedAt = Instant.EPOCH;
    private long signed;

    Sequencer(Access access, AuditStore store, Trail trail, Clock clock) {
        this.access = access;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    synchronized void work() {
        if (trail.checkpoints().isPresent()) {
            var head = chain();
            var now = clock.instant();
            if (!now.isBefore(signedAt.plus(BETWEEN_CHECKPOINTS))) {
                head.ifPresent(it -> sign(it, now));
            }
        }
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

    private void sign(Head head, Instant now) {
        if (head.seq() != signed) {
            trail.checkpoints().ifPresent(it -> it.add(head.seq(), head.hash(), now));
            signed = head.seq();
        }
        signedAt = now;
    }

    /** So that what was written last is vouched for while Banu is stopped. */
    @Override
    public synchronized void destroy() {
        if (trail.checkpoints().isPresent()) {
            chain().ifPresent(it -> sign(it, clock.instant()));
        }
    }
}
