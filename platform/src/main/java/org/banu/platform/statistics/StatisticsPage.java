package org.banu.platform.statistics;

import java.util.List;
import org.banu.platform.pictures.Picture;

/**
 * How many businesses there are.
 *
 * @param shown of which month and day, as a sentence; empty before there are figures
 * @param month chosen, such as 2026-11; empty for the newest
 * @param months to choose from, the newest first
 * @param country chosen; empty for all
 * @param countries to choose from
 */
record StatisticsPage(
        String shown,
        String month,
        List<Choice> months,
        String country,
        List<Choice> countries,
        List<Picture> pictures) {

    StatisticsPage {
        months = List.copyOf(months);
        countries = List.copyOf(countries);
        pictures = List.copyOf(pictures);
    }

    /** A country or a month to choose. */
    record Choice(String code, String name) {}
}
