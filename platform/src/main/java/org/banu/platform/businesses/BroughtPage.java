package org.banu.platform.businesses;

import java.util.List;

/**
 * The businesses that an organisation brought.
 *
 * @param name of the organisation
 * @param joined those that were found to be others, with the day; the latest
 * @param next the address of the next page; empty on the last
 */
record BroughtPage(String organisation, String name, List<BusinessCard> businesses, List<Line> joined, String next) {
    BroughtPage {
        joined = List.copyOf(joined);
        businesses = List.copyOf(businesses);
    }
}
