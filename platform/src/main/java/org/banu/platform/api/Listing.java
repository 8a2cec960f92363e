package org.banu.platform.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 * @param items those on this page, in the order of the list
 */
record Listing<T>(int total, List<T> items) {

    Listing {
        items = List.copyOf(items);
    }

    /**
     * The page after the item with an id; empty for the first page. The cursor is an id and no number, so nothing is
     * missed or seen twice when the list grows between two pages.
     *
     * @param query is told if there is no such item
     */
    static <T> Listing<T> after(String after, int limit, List<T> all, Function<T, String> id, Query query) {
        var start = after.isEmpty()
                ? 0
                : 1
                        + IntStream.range(0, all.size())
                                .filter(it -> id.apply(all.get(it)).equals(after))
                                .findFirst()
                                .orElse(-2);
        if (start < 0) {
            query.refuse("after", "web.problem.cursor");
            return new Listing<>(all.size(), List.of());
        }
        return new Listing<>(all.size(), all.subList(start, Math.min(start + limit, all.size())));
    }
}
