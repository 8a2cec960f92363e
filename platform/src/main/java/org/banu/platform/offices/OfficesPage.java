package org.banu.platform.offices;

import java.util.List;

/**
 * Organisations that verify, for the administrators of Banu.
 *
 * @param words what was searched for
 * @param others organisations that people act for, to be named
 */
record OfficesPage(List<Line> offices, String words, List<Other> others) {

    OfficesPage {
        offices = List.copyOf(offices);
        others = List.copyOf(others);
    }

    /**
     * An office.
     *
     * @param reviewers how many look at cases now
     * @param ready whether they are enough
     */
    record Line(String id, String name, String country, int reviewers, boolean ready, int months) {}

    /** One that may become an office. */
    record Other(String id, String name, String country) {}
}
