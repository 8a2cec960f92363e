package org.banu.platform.demo;

import java.util.stream.IntStream;
import org.banu.platform.registry.BusinessChanged;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.statistics.Statistics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What everybody sees of an invented world is made from its rows by those who make it of real ones. */
@Component
class Publication {

    private final ApplicationEventPublisher events;
    private final Statistics statistics;

    Publication(ApplicationEventPublisher events, Statistics statistics) {
        this.events = events;
        this.statistics = statistics;
    }

    /** In the transaction in which the rows were written. */
    void of(World world, int count) {
        IntStream.range(0, count)
                .filter(world.businesses()::isListed)
                .mapToObj(it ->
                        new BusinessChanged(new BusinessId(world.businesses().id(it))))
                .forEach(events::publishEvent);
        statistics.publish();
    }
}
