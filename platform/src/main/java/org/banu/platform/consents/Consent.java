package org.banu.platform.consents;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person agreed to.
 *
 * @param withdrawnAt from then on it has no effect; empty while it holds
 * @param renewed whether it ended because she agreed to a newer text
 */
public record Consent(ConsentText text, Instant givenAt, Optional<Instant> withdrawnAt, boolean renewed) {

    /** Neither withdrawn nor renewed; whether its text is still enough is another question. */
    boolean isOpen() {
        return withdrawnAt.isEmpty();
    }

    /**
     * Whether it is enough now.
     *
     * @param sinceVersion the oldest text that is
     */
    boolean holds(int sinceVersion) {
        return isOpen() && text.version() >= sinceVersion;
    }
}
