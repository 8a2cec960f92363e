package org.banu.platform.finder;

import org.banu.platform.programmes.ProgrammeCard;

/**
 * A programme as it stands among the results.
 *
 * @param verdict as {@code web/verdict} names it: {@code likely}, {@code undecided} or {@code not}; {@link #CONTACT} for a body that
 *     nobody joins
 * @param reason the one reason that matters most, in words; empty where nothing is known
 */
record Card(ProgrammeCard programme, String verdict, String reason) {

    static final String CONTACT = "contact";
}
