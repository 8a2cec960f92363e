package org.banu.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Refused;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes who asked for what she may not use: the first time at once, and what follows within a minute as one event with
 * the number of times, so that nobody fills the trail. It ends before the sequencer, which chains what it noted last.
 */
@Component
@DependsOn("sequencer")
class RefusalNotes implements DisposableBean {

    /** How many addresses are told apart; the rest is one number. */
    static final int MOST_ADDRESSES = 20;

    static final String OTHERS = "others";
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final Map<PersonId, Count> counts = new HashMap<>();

    RefusalNotes(Access access, Audit audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a person was refused since the event that stands for it.
     *
     * @param more times by address
     */
    private record Count(Instant since, Map<String, Integer> more) {

        void add(String handler) {
            more.merge(more.containsKey(handler) || more.size() < MOST_ADDRESSES ? handler : OTHERS, 1, Integer::sum);
        }
    }

    @EventListener
    @Transactional
    void refused(Refused refusal) {
        if (isFirst(refusal)) {
            audit.add(Act.of("access.refused", "handler", refusal.handler()));
        }
    }

    private boolean isFirst(Refused refusal) {
        synchronized (counts) {
            var known = counts.get(refusal.person().id());
            if (known != null) {
                known.add(refusal.handler());
                return false;
            }
            counts.put(refusal.person().id(), new Count(clock.instant(), new HashMap<>()));
            return true;
        }
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void noteEnded() {
        noteThoseSince(clock.instant().minus(TOGETHER));
    }

    /** Notes what was counted of those whose first refusal is no later than a moment. */
    void noteThoseSince(Instant latest) {
        take(latest)
                .forEach((person, more) -> access.perform(Sequencer.TASK, () -> {
                    var act = Act.of("access.refused_again", "person", person.value());
                    for (var times : more.entrySet()) {
                        act = act.with(times.getKey(), times.getValue());
                    }
                    audit.add(act);
                }));
    }

    private Map<PersonId, Map<String, Integer>> take(Instant latest) {
        synchronized (counts) {
            var ended = new HashMap<PersonId, Map<String, Integer>>();
            counts.values()
                    .removeIf(it -> !it.since().isAfter(latest) && it.more().isEmpty());
            counts.forEach((person, count) -> {
                if (!count.since().isAfter(latest)) {
                    ended.put(person, count.more());
                }
            });
            counts.keySet().removeAll(ended.keySet());
            return ended;
        }
    }

    @Override
    public void destroy() {
        noteThoseSince(Instant.MAX);
    }
}
