package org.banu.platform.consents;

/** What comes of agreeing. */
public sealed interface GiveOutcome {

    /** She agreed, now or before. */
    record Given() implements GiveOutcome {}

    /** The text has changed since she read it; she is shown the one of today. */
    record Outdated() implements GiveOutcome {}
}
