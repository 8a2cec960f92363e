package org.banu.platform.businesses;

import java.util.List;

/**
 * The businesses that an organisation brought.
 *
 * @param name of the organisation
 * @param next the address of the next page; empty on the last
 */
record BroughtPage(String organisation, String name, List<BusinessCard> businesses, String next) {
    BroughtPage {
        businesses = List.copyOf(businesses);
    }
}
