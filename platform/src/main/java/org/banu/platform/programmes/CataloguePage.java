package org.banu.platform.programmes;

import java.util.List;

/**
 * The list of all programmes, or of those searched for.
 *
 * @param query as typed; empty for none
 * @param kind {@code finance}, {@code training} or {@code network}; empty for all
 * @param country ISO 3166-1; empty for all
 * @param next the number of the next page, from 2; 0 if this is the last
 */
record CataloguePage(String query, String kind, String country, List<Row> rows, int found, int past, int next) {

    CataloguePage {
        rows = List.copyOf(rows);
    }

    /**
     * One programme.
     *
     * @param past whether it is known to have ended or to be suspended
     */
    record Row(String id, String name, String provider, List<String> chips, boolean past) {

        Row {
            chips = List.copyOf(chips);
        }
    }
}
