package org.banu.platform.organisations;

import java.util.List;
import org.banu.platform.programmes.ProgrammeCard;

/**
 * An organisation.
 *
 * @param names its other names
 * @param description its paragraphs
 * @param languages one after the other; empty when not known
 * @param edited when its people last changed what stands here; empty while they have not
 * @param suspended since when they may not act for it; empty while they may
 * @param member whether the reader acts for it
 * @param officer whether she looks after the businesses that it brought
 * @param administrator whether she may change what stands here
 * @param reviewer whether the reader looks at its cases
 */
record OrganisationPage(
        String id,
        String name,
        String kind,
        String country,
        List<String> names,
        String web,
        List<String> description,
        String languages,
        boolean claimed,
        String edited,
        String suspended,
        boolean member,
        boolean officer,
        boolean administrator,
        boolean reviewer,
        List<ProgrammeCard> programmes) {

    OrganisationPage {
        names = List.copyOf(names);
        description = List.copyOf(description);
        programmes = List.copyOf(programmes);
    }
}
