package org.banu.platform.statistics;

import java.util.List;
import org.banu.platform.pictures.Picture;

/**
 * How many businesses there are.
 *
 * @param month as it is written in the reader's language; empty before there are figures
 * @param country chosen; empty for all
 * @param countries to choose from
 */
record StatisticsPage(String month, String country, List<Choice> countries, List<Picture> pictures) {

    StatisticsPage {
        countries = List.copyOf(countries);
        pictures = List.copyOf(pictures);
    }

    /** A country to choose. */
    record Choice(String code, String name) {}
}
