package org.banu.platform.directory;

import java.util.List;
import org.banu.platform.directory.ListingWords.Fact;
import org.banu.platform.registry.Tier;

/**
 * A business for everybody.
 *
 * @param names in other scripts
 * @param brought what the organisation is called that brought it; empty where its owner did
 * @param web its address; empty where it shows none
 * @param structured the same in the words of schema.org
 */
record ShownPage(
        String id,
        String name,
        List<String> names,
        Tier tier,
        String brought,
        List<Fact> facts,
        String web,
        String structured) {

    ShownPage {
        names = List.copyOf(names);
        facts = List.copyOf(facts);
    }
}
