package org.banu.platform.demo;

import java.time.Instant;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.banu.platform.access.PersonId;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.BusinessesChanged;
import org.banu.platform.statistics.Statistics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What everybody sees of an invented world is made from its rows by those who make it of real ones. */
@Component
class Publication {

    private static final int AT_A_TIME = 1_000;

    private final ApplicationEventPublisher events;
    private final Statistics statistics;
    private final Casework casework;

    Publication(ApplicationEventPublisher events, Statistics statistics, Casework casework) {
        this.casework = casework;
        this.events = events;
        this.statistics = statistics;
    }

    /** In the transaction in which the rows were written. */
    void of(World world, int count, PersonId administrator, Instant now) {
        casework.write(world, Math.min(count, Cases.MOST), administrator, now);
        IntStream.range(0, count)
                .filter(world.businesses()::isListed)
                .mapToObj(it -> new BusinessId(world.businesses().id(it)))
                .gather(Gatherers.windowFixed(AT_A_TIME))
                .map(BusinessesChanged::new)
                .forEach(events::publishEvent);
        statistics.publish();
    }
}
