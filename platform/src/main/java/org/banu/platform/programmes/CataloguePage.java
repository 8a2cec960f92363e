package org.banu.platform.programmes;

import java.util.List;

/**
 * A page of the catalogue.
 *
 * @param found how many programmes the filters let through, on all pages
 * @param past how many of them have ended, are closed or suspended
 * @param first place of the first one on this page, from 1; 0 if there is none
 * @param last place of the last one on this page
 * @param next address of the next page; empty on the last
 */
record CataloguePage(FilterForm form, int found, int past, int first, int last, List<Group> groups, String next) {

    CataloguePage {
        groups = List.copyOf(groups);
    }

    Filters filters() {
        return form.filters();
    }

    /**
     * Programmes that belong together.
     *
     * @param count how many there are on all pages
     */
    record Group(Shelf shelf, int count, List<ProgrammeCard> cards) {
        Group {
            cards = List.copyOf(cards);
        }
    }

    /** Where a programme stands in the catalogue, in this order. */
    enum Shelf {
        FINANCE,
        TRAINING,
        NETWORK,
        /** What a search found, whatever its kind. */
        FOUND,
        PAST
    }
}
