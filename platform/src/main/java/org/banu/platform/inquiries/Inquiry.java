package org.banu.platform.inquiries;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.registry.BusinessId;

/**
 * What somebody asks a business.
 *
 * @param owner whose the business is, as far as who acts may see it
 * @param name of the business in the directory; empty once it is no longer there
 * @param writtenAt when the latest message was written
 * @param closedAt from then on nobody writes; empty while it is open
 * @param unread messages of the other side that whoever acts has not seen
 */
record Inquiry(
        UUID id,
        BusinessId business,
        Owner owner,
        String name,
        PersonId sender,
        Instant writtenAt,
        Optional<Instant> closedAt,
        int unread) {

    boolean isOpen() {
        return closedAt.isEmpty();
    }

    /**
     * One text of it.
     *
     * @param answer whether the business wrote it, else the sender
     */
    record Message(boolean answer, String text, Instant writtenAt) {}
}
