package org.banu.platform.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.banu.platform.access.Access;
import org.banu.platform.offices.Offices;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches the days: what is not answered in time is not shown, and what was verified expires, after two letters. What waits
 * finds somebody who may look at it.
 */
@Component
class Deadlines {

    static final Duration FIRST_REMINDER = Duration.ofDays(60);
    private static final Duration SECOND_REMINDER = Duration.ofDays(14);

    private final Access access;
    private final Casebook book;
    private final Handover handover;
    private final Clock clock;

    Deadlines(Access access, Casebook book, Handover handover, Clock clock) {
        this.access = access;
        this.book = book;
        this.handover = handover;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void watch() {
        watch(clock.instant());
    }

    /** Each case in a transaction of its own, so that one does not hold up the others. */
    void watch(Instant now) {
        for (var lapsed : book.listLapsed(now)) {
            access.perform(Casebook.TASK, () -> book.move(lapsed, Move.byBanu(Step.LAPSE, now), Offices.USUAL_MONTHS));
        }
        for (var ending : book.listEnding(now.plus(FIRST_REMINDER))) {
            access.perform(Casebook.TASK, () -> end(ending, now));
        }
        handover.listWaiting().forEach(it -> handover.look(it, now));
    }

    private void end(Case ending, Instant now) {
        var end = ending.validUntil().orElseThrow();
        if (!now.isBefore(end)) {
            book.move(ending, Move.byBanu(Step.EXPIRE, now), Offices.USUAL_MONTHS);
        } else if (!now.isBefore(end.minus(SECOND_REMINDER))) {
            remind(ending, SECOND_REMINDER, now);
        } else {
            remind(ending, FIRST_REMINDER, now);
        }
    }

    /** Once for each of the two, the later one last. */
    private void remind(Case ending, Duration before, Instant now) {
        var days = Math.toIntExact(before.toDays());
        if (ending.reminded() == 0 || ending.reminded() > days) {
            book.remind(ending, days, now);
        }
    }
}
