package org.banu.platform.organisations;

import java.util.List;
import org.banu.platform.programmes.ProgrammeCard;

/**
 * An organisation.
 *
 * @param names its other names
 * @param member whether the reader acts for it
 */
record OrganisationPage(
        String id,
        String name,
        String kind,
        String country,
        List<String> names,
        String web,
        boolean claimed,
        boolean member,
        List<ProgrammeCard> programmes) {

    OrganisationPage {
        names = List.copyOf(names);
        programmes = List.copyOf(programmes);
    }
}
