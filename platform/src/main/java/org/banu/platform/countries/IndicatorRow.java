package org.banu.platform.countries;

import java.util.List;

/**
 * One indicator of a country, as the page writes it. What is not known says so.
 *
 * @param cap from which it counts as parity; empty for none
 * @param flags what is to be said of the figure
 * @param source id of the source in its table
 */
record IndicatorRow(
        String code,
        String name,
        String women,
        String men,
        String ratio,
        String cap,
        String weight,
        String contribution,
        String rank,
        List<String> flags,
        String source) {

    IndicatorRow {
        flags = List.copyOf(flags);
    }

    /**
     * A group and its indicators.
     *
     * @param rank with its range
     */
    record Group(String code, String name, String score, String rank, List<IndicatorRow> rows) {

        Group {
            rows = List.copyOf(rows);
        }
    }
}
