package org.banu.platform.outreach;

import java.util.List;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;

/** Knows where letters to a person go; the module that keeps people is the one that does. */
public interface Recipients {

    /** Empty for nobody. */
    Optional<Recipient> find(PersonId person);

    /** All her e-mail addresses, also those that she has not confirmed. */
    List<String> addresses(PersonId person);

    /** The language of whoever confirmed an e-mail address; one look, whether anybody did or not. */
    Optional<Language> language(String email);

    /** Who looks after this Banu. */
    List<PersonId> administrators();
}
