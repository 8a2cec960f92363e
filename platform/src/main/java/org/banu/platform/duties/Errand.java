package org.banu.platform.duties;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that waits for a person herself: to be done, or to be read.
 *
 * @param business id of the business that it is about; empty for none
 * @param name of the business; empty for none, or where it has none that she may read
 * @param text what it is, in her words, with its last day if it has one
 * @param address the page of ours where it is done, such as {@code /account/inquiries}
 * @param count how many of it there are
 * @param until after that it can't be done; empty where it may wait
 */
public record Errand(
        Optional<UUID> business, String name, String text, String address, int count, Optional<Instant> until) {

    boolean isAbout(UUID other) {
        return business.filter(other::equals).isPresent();
    }
}
