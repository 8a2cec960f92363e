package org.banu.platform.finder;

import java.util.List;
import java.util.Optional;
import org.banu.platform.programmes.FilterForm;

/**
 * All that fits, might fit and doesn't fit her.
 *
 * @param groups by verdict: likely, undecided, not; then what is there only to be contacted
 * @param hidden how many the filters leave out
 * @param token names this result to whoever she gives it to; her answers can't be read from it
 * @param shared whether somebody looks at a result that was shared
 * @param about the business that the answers began with; empty for none
 * @param keep where she may keep her answers with a business; empty where they are not hers to keep
 */
record ResultPage(
        List<Group> groups,
        FilterForm form,
        int shown,
        int hidden,
        int answered,
        String token,
        boolean shared,
        Optional<About> about,
        String keep) {

    ResultPage {
        groups = List.copyOf(groups);
    }

    /**
     * The programmes with one verdict.
     *
     * @param open whether the cards are shown at once; a long list of what doesn't fit yet is folded
     */
    record Group(String verdict, List<Card> cards, boolean open) {

        Group {
            cards = List.copyOf(cards);
        }
    }
}
