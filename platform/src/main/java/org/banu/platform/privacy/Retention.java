package org.banu.platform.privacy;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.banu.platform.access.Access;
import org.banu.platform.access.RowsDeleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes each hour what is kept no longer. */
@Component
class Retention {

    static final String TASK = "retention";

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Access access;
    private final Stores stores;
    private final RuleBook rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(Access access, Stores stores, RuleBook rules, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.stores = stores;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void work() {
        for (var table : access.answer(TASK, stores.catalogue()::list)) {
            try {
                access.perform(TASK, () -> deleteDue(table));
            } catch (RuntimeException problem) {
                // The rows are still there and are tried again within an hour; the other tables need not wait.
                LOG.error("What is due in {} could not be deleted: {}", table.name(), problem.toString());
            }
        }
    }

    private void deleteDue(PersonalTable table) {
        var now = clock.instant();
        var rule = rules.get(table.name());
        var held = stores.holds().list(now).stream()
                .anyMatch(it -> it.table().filter(table.name()::equals).isPresent());
        var deleted = held
                ? 0
                : rule.period()
                        .map(it -> stores.data().deleteDue(table, rule, it, now))
                        .orElse(0);
        if (deleted > 0) {
            events.publishEvent(new RowsDeleted(Set.of(table.name())));
        }
    }
}
