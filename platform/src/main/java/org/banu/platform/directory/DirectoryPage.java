package org.banu.platform.directory;

import java.util.List;
import org.banu.platform.directory.ListingWords.Card;
import org.banu.platform.directory.ListingWords.Choosable;
import org.banu.platform.directory.ListingWords.Group;

/**
 * Businesses that were looked for.
 *
 * @param found in words, how many there are on all pages
 * @param next address of the next page; empty on the last
 * @param restart address of the first page; empty on it
 */
record DirectoryPage(
        Search search,
        List<Group> sectors,
        List<Choosable> countries,
        List<Group> regions,
        String found,
        List<Card> cards,
        String next,
        String restart) {

    DirectoryPage {
        sectors = List.copyOf(sectors);
        countries = List.copyOf(countries);
        regions = List.copyOf(regions);
        cards = List.copyOf(cards);
    }
}
