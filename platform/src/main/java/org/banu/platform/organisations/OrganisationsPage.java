package org.banu.platform.organisations;

import java.util.List;
import org.banu.platform.organisations.Words.Choice;

/**
 * Organisations that were looked for.
 *
 * @param found how many there are on all pages
 * @param next address of the next page; empty on the last
 * @param restart address of the first page; empty on it
 */
record OrganisationsPage(
        Search search,
        List<Choice> countries,
        List<Choice> kinds,
        int found,
        List<Line> lines,
        String next,
        String restart) {

    OrganisationsPage {
        countries = List.copyOf(countries);
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
    }

    /**
     * One organisation.
     *
     * @param programmes how many of the catalogue are its
     */
    record Line(String id, String name, String kind, String country, boolean claimed, int programmes) {}
}
