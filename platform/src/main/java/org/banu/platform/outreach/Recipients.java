package org.banu.platform.outreach;

import java.util.Optional;
import org.banu.platform.access.PersonId;

/** Knows where letters to a person go; the module that keeps people is the one that does. */
public interface Recipients {

    /** Empty for nobody. */
    Optional<Recipient> find(PersonId person);
}
