package org.banu.platform.access;

import java.util.List;

/** Knows which roles a person has now; the module that keeps organisations is the one that does. */
public interface Grants {

    /** Empty for who has none. */
    List<Grant> of(PersonId person);
}
