package org.banu.platform.sessions;

import java.time.Duration;

/** How long somebody stays signed in. */
public enum Stay {
    OWN_DEVICE(Duration.ofDays(7), Duration.ofDays(30)),
    SHARED_PHONE(Duration.ofMinutes(10), Duration.ofHours(2)),
    STAFF(Duration.ofHours(1), Duration.ofHours(12));

    private final Duration idle;
    private final Duration whole;

    Stay(Duration idle, Duration whole) {
        this.idle = idle;
        this.whole = whole;
    }

    /** Without any use. */
    public Duration idle() {
        return idle;
    }

    /** However much it is used. */
    public Duration whole() {
        return whole;
    }
}
