package org.banu.platform.programmes;

import java.util.List;

/**
 * A programme at a glance, in the reader's words. What is empty is not known.
 *
 * @param past ended, closed or suspended
 * @param lifecycle whether it runs
 * @param deadline until when one can apply, or since when no more
 * @param chips its kinds, its country, and whether it is for women
 * @param look how fresh it is: {@code fresh}, {@code aging} or {@code stale}
 * @param since date of its newest source, as exact as that is; empty if no source carries one
 * @param read the day that we read the sources
 */
public record ProgrammeCard(
        String id,
        String name,
        String provider,
        String amount,
        boolean past,
        String lifecycle,
        String deadline,
        List<String> chips,
        String look,
        String since,
        String read) {

    public ProgrammeCard {
        chips = List.copyOf(chips);
    }
}
