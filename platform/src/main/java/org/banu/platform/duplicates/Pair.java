package org.banu.platform.duplicates;

import java.util.List;
import org.banu.platform.duplicates.Resemblance.Ground;
import org.banu.platform.registry.BusinessId;

/**
 * Two businesses that look like one.
 *
 * @param oneName the name of the first that is nearest to one of the second
 * @param score from 0 to 1
 */
record Pair(BusinessId one, BusinessId other, String oneName, String otherName, double score, List<Ground> grounds) {

    Pair {
        grounds = List.copyOf(grounds);
    }
}
