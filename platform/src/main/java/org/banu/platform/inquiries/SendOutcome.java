package org.banu.platform.inquiries;

import java.time.Instant;
import java.util.UUID;
import org.banu.platform.web.Problem;

/** What came of writing. */
sealed interface SendOutcome {

    /** It stands in an inquiry. */
    record Sent(UUID inquiry) implements SendOutcome {}

    /** Nothing was sent; she can mend it. */
    record Wrong(Problem problem) implements SendOutcome {}

    /**
     * Nothing was sent, and she is not told why: she is blocked, or the business has had enough messages for a day.
     * Neither is hers to know.
     */
    record Refused() implements SendOutcome {}

    /** An administrator of Banu decided that she may not write for a time; she is told, so that she can object. */
    record Banned(Instant until, String reason) implements SendOutcome {}
}
