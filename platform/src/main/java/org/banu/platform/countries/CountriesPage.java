package org.banu.platform.countries;

import java.util.List;
import org.banu.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;

/**
 * All countries of one edition.
 *
 * @param region code of the region that they are of; empty for all
 * @param map null where the figures are left out of this installation
 */
record CountriesPage(
        int edition,
        List<Integer> editions,
        String region,
        List<Choice> regions,
        @Nullable Picture map,
        boolean computed,
        List<Line> lines) {

    CountriesPage {
        editions = List.copyOf(editions);
        regions = List.copyOf(regions);
        lines = List.copyOf(lines);
    }

    record Choice(String code, String name) {}

    /**
     * One country's line.
     *
     * @param range of the rank, such as 60–70; empty where it can't be computed
     */
    record Line(String iso3, String name, String rank, String range, String score, double share) {}
}
