package org.banu.platform.countries;

import java.util.List;
import org.banu.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Several countries side by side.
 *
 * @param chosen ISO 3166-1 alpha-3 codes, two to six
 * @param table one row for each indicator; null where the indicators of the edition are not known
 * @param problem with what was chosen; empty for none
 */
record ComparePage(
        int edition,
        List<Integer> editions,
        List<String> chosen,
        List<CountriesPage.Choice> economies,
        String title,
        List<Standing> standings,
        List<Picture> pictures,
        org.banu.platform.pictures.@Nullable Table table,
        String problem) {

    ComparePage {
        editions = List.copyOf(editions);
        chosen = List.copyOf(chosen);
        economies = List.copyOf(economies);
        standings = List.copyOf(standings);
        pictures = List.copyOf(pictures);
    }

    /** Where one of them stands. */
    record Standing(String iso3, String name, String rank, String range, String score) {}
}
