package org.banu.platform.programmes;

import java.util.List;

/**
 * A programme at a glance, in the reader's words. What is empty is not known.
 *
 * @param past ended or suspended
 * @param lifecycle whether it runs
 * @param chips its kinds, its country, and whether it is for women
 * @param look of the freshness in the style sheet
 */
public record ProgrammeCard(
        String id,
        String name,
        String provider,
        String amount,
        boolean past,
        String lifecycle,
        List<String> chips,
        String look,
        String freshness) {

    public ProgrammeCard {
        chips = List.copyOf(chips);
    }
}
