package org.banu.platform.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What she wants others to see.
 *
 * @param listedAt since when it is to be found; empty for one that is not
 */
record Choice(Set<Field> shown, Optional<Instant> listedAt) {

    /** Before she has chosen: name, sector and region only. */
    static final Choice NONE = new Choice(Set.of(), Optional.empty());

    Choice {
        shown = Set.copyOf(shown);
    }
}
