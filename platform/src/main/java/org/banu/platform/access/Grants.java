package org.banu.platform.access;

import java.util.List;

/** Knows some of the roles that a person has now. All beans that do are added up. */
public interface Grants {

    /** Empty for who has none. */
    List<Grant> of(PersonId person);
}
