package org.banu.platform.open;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.banu.platform.web.Query;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 * @param items those on this page, in the order of the list
 */
record Listing<T>(int total, List<T> items) {

    static final int LARGEST = 100;

    Listing {
        items = List.copyOf(items);
    }

    /**
     * Which page is asked for: so many at most, after the one with this id.
     *
     * @param after empty for the first page
     */
    record Place(String after, int limit) {

        static Place of(Query query, int otherwise) {
            return new Place(query.text("after", LARGEST), query.number("limit", 1, LARGEST, otherwise));
        }
    }

    /**
     * The page of a list at a place. The cursor is an id and no number, so nothing is missed or seen twice when the list
     * grows between two pages.
     *
     * @throws org.banu.platform.web.BadRequest together with all else that is wrong with the query
     */
    static <T> Listing<T> at(Place place, List<T> all, Function<T, String> id, Query query) {
        var start = place.after().isEmpty()
                ? 0
                : 1
                        + IntStream.range(0, all.size())
                                .filter(it -> id.apply(all.get(it)).equals(place.after()))
                                .findFirst()
                                .orElse(-2);
        if (start < 0) {
            query.refuse("after", "web.problem.cursor");
        }
        query.check();
        return new Listing<>(all.size(), all.subList(start, Math.min(start + place.limit(), all.size())));
    }
}
