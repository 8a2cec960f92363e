package org.banu.platform.inquiries;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.registry.BusinessId;

/**
 * What somebody reports.
 *
 * @param name of the business in the directory; empty where it is not there
 * @param inquiry empty where the listing itself is reported
 * @param decidedAt empty while it waits
 */
record Report(
        UUID id,
        PersonId reporter,
        BusinessId business,
        String name,
        Optional<UUID> inquiry,
        String reason,
        Instant at,
        Optional<Instant> decidedAt) {

    /** What an administrator of Banu does about it. */
    enum Decision {
        TAKEN_DOWN,
        BANNED,
        NOTHING
    }
}
