package org.banu.platform.outreach;

import java.util.List;
import java.util.Optional;
import org.banu.platform.access.PersonId;

/** Knows where letters to a person go; the module that keeps people is the one that does. */
public interface Recipients {

    /** Empty for nobody. */
    Optional<Recipient> find(PersonId person);

    /** All her e-mail addresses, also those that she has not confirmed. */
    List<String> addresses(PersonId person);

    /** Who looks after this Banu. */
    List<PersonId> administrators();
}
