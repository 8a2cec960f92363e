package org.banu.platform.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.banu.platform.access.Access;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes once a month how many businesses there are. */
@Service
public class Statistics {

    private final StatisticStore store;
    private final Census census;
    private final Access access;
    private final Clock clock;

    Statistics(StatisticStore store, Census census, Access access, Clock clock) {
        this.store = store;
        this.census = census;
        this.access = access;
        this.clock = clock;
    }

    /** The months of which there are figures, by their first days, the newest first. */
    @Transactional(readOnly = true)
    public List<LocalDate> months() {
        return store.months();
    }

    /** The countries of which there are figures, whether of all months or of one. */
    @Transactional(readOnly = true)
    public List<String> countries() {
        return store.countries();
    }

    /** The figures of a month for all countries; empty if there are none. */
    @Transactional(readOnly = true)
    public List<Figure> of(LocalDate month) {
        return store.list(month);
    }

    /**
     * Counts on the first day of a month on which Banu runs, and publishes the figures; nothing if that is done, or there is
     * no business yet.
     */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    public void publish() {
        var today = LocalDate.now(clock);
        var month = today.withDayOfMonth(1);
        access.perform("statistics", () -> {
            if (store.months().contains(month)) {
                return;
            }
            census.take(month)
                    .forEach((country, counted) -> Disclosure.shown(
                                    counted.cells(), counted.insiders().values())
                            .forEach((cell, shown) -> store.put(new Figure(
                                    month, today, country, cell.dimension(), cell.code(), shown.intValue()))));
        });
    }
}
