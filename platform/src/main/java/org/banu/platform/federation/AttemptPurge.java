package org.banu.platform.federation;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets who went to a service and never came back. */
@Component
class AttemptPurge {

    private final Federation federation;
    private final Clock clock;

    AttemptPurge(Federation federation, Clock clock) {
        this.federation = federation;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void purge() {
        federation.purge(clock.instant());
    }
}
