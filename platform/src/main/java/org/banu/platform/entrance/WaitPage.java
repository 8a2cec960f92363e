package org.banu.platform.entrance;

import java.time.Duration;

/**
 * Too much was tried. How long to wait stands in the unit that people would say it in; the others are zero.
 *
 * @param minutes until it may be tried again
 */
record WaitPage(long days, long hours, long minutes) {

    private static final Duration IN_MINUTES = Duration.ofHours(2);
    private static final Duration IN_HOURS = Duration.ofDays(2);

    static WaitPage of(Duration time) {
        if (time.compareTo(IN_MINUTES) < 0) {
            return new WaitPage(0, 0, time.toMinutes() + 1);
        }
        return time.compareTo(IN_HOURS) < 0
                ? new WaitPage(0, time.toHours() + 1, 0)
                : new WaitPage(time.toDays() + 1, 0, 0);
    }
}
