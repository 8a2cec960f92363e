package org.banu.platform.countries;

import java.util.List;
import org.banu.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;

/**
 * One country in one edition.
 *
 * @param place null where it wasn't ranked in this edition
 * @param pictures those whose figures are known
 * @param groups empty where the indicators of the edition are not known
 * @param newer a sentence on a newer edition of which the indicators are not known; empty if there is none
 * @param law null where nothing is known
 * @param sources of the index
 */
record CountryPage(
        String iso3,
        String name,
        int edition,
        List<Integer> editions,
        @Nullable Place place,
        String newer,
        List<Picture> pictures,
        List<IndicatorRow.Group> groups,
        List<ContextView> context,
        ContextView.@Nullable LawView law,
        List<String> sources,
        String terms) {

    CountryPage {
        editions = List.copyOf(editions);
        pictures = List.copyOf(pictures);
        groups = List.copyOf(groups);
        context = List.copyOf(context);
        sources = List.copyOf(sources);
    }

    /**
     * Where it stands.
     *
     * @param rank such as 65th of 146
     * @param moved how far from the edition before; empty if it wasn't ranked in it
     * @param range a sentence on the range of the rank; empty where it can't be computed
     * @param alike a sentence on whom it can't be told apart from; empty if nobody
     */
    record Place(String rank, String score, String moved, String range, String alike) {}
}
