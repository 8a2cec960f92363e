package org.banu.platform.federation;

/** A service broke off, or what it said fails a check. */
final class Unfinished extends Exception {

    private final Why why;

    /** For the operator; no value of a person in it. */
    Unfinished(Why why, String message) {
        super(message);
        this.why = why;
    }

    Unfinished(Why why, Exception cause) {
        super(cause.getMessage(), cause);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
