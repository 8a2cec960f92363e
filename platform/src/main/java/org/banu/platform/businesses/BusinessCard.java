package org.banu.platform.businesses;

import java.util.List;
import org.banu.platform.duties.Errand;

/**
 * A business at a glance.
 *
 * @param inShort what it does, where, and whether it is registered
 * @param tier how far it was looked into, the end of a message key
 * @param errands what waits for whoever keeps it
 * @param next what to do next, the end of a message key
 */
record BusinessCard(
        String id,
        String name,
        List<String> inShort,
        String tier,
        List<Errand> errands,
        String next,
        String nextAddress) {
    BusinessCard {
        inShort = List.copyOf(inShort);
        errands = List.copyOf(errands);
    }
}
