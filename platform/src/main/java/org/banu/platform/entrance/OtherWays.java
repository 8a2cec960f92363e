package org.banu.platform.entrance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;

/** Ways in that lead through other services, if there are any. */
public interface OtherWays {

    /** All there are, in their order. */
    List<Way> offered(Language language);

    /** The services that a person linked to her account, the oldest first; also those that are offered no more. */
    List<Tie> of(PersonId person, Language language);

    /**
     * A service.
     *
     * @param name in addresses
     * @param label how its people call it
     */
    record Way(String name, String label) {}

    /** That a service opens an account. */
    record Tie(UUID id, String label, Instant addedAt, Instant usedAt) {}
}
