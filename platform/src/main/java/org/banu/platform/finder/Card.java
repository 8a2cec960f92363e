package org.banu.platform.finder;

import java.util.List;

/**
 * A programme as it stands among the results.
 *
 * @param verdict the end of the message key {@code finder.verdict.…}: {@code likely}, {@code undecided} or {@code not}
 * @param reason the one reason that matters most, in words; empty where nothing is known
 * @param chips short words such as the kind and "for women"
 */
record Card(
        String id,
        String name,
        String provider,
        String amount,
        String verdict,
        String reason,
        List<String> chips,
        String freshness,
        String freshnessText,
        boolean past) {

    Card {
        chips = List.copyOf(chips);
    }
}
