package org.banu.platform.limits;

import java.time.Duration;

/** What may be tried so many times in a while, for each account, address and so on. */
public enum Limit {
    /** By account and where it is tried from, so that nobody can lock another out. */
    SIGN_IN(10, Duration.ofMinutes(15)),
    /** By account, wherever it is tried from. */
    SIGN_IN_ANYWHERE(200, Duration.ofHours(1)),
    /** By network, where many may share one address. */
    NETWORK(300, Duration.ofMinutes(15)),
    /** By account and where it is tried from. */
    CODE(10, Duration.ofMinutes(15)),
    /** By account, wherever it is tried from: of a million codes three are right at any time. */
    CODE_ANYWHERE(100, Duration.ofDays(1)),
    /** By account: letters that say how many codes were tried. */
    CODES_TOLD(1, Duration.ofDays(1)),
    /** By account: her password once more, from who is signed in. */
    PASSWORD(10, Duration.ofMinutes(15)),
    /** By e-mail address. */
    LETTER(4, Duration.ofHours(1)),
    /** By network. */
    LETTER_NETWORK(60, Duration.ofHours(1)),
    /** By phone number and where it is claimed from: what can't be confirmed can't be claimed often. */
    PHONE_SIGN_UP(3, Duration.ofDays(7)),
    /** By network. */
    SIGN_UP_NETWORK(60, Duration.ofHours(1)),
    /** By account and network. */
    RECOVERY(5, Duration.ofHours(1)),
    /** By person: messages to businesses, and answers. */
    INQUIRY(20, Duration.ofDays(1)),
    /** By business: more in a day is a flood. */
    INQUIRY_BUSINESS(100, Duration.ofDays(1)),
    /** By network: searches with different words. */
    SEARCH(120, Duration.ofMinutes(1)),
    /** By person. */
    REPORT(10, Duration.ofDays(1));

    private final int times;
    private final Duration per;

    Limit(int times, Duration per) {
        this.times = times;
        this.per = per;
    }

    int times() {
        return times;
    }

    Duration per() {
        return per;
    }
}
