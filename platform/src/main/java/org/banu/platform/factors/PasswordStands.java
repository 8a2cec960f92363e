package org.banu.platform.factors;

import org.banu.platform.access.PersonId;

/** Knows about a person's password; the module that keeps passwords does. */
public interface PasswordStands {

    /** Whether it is long enough without a second factor. */
    boolean alone(PersonId person);

    /** Whether it is this one; takes as long where she has none. */
    boolean isRight(PersonId person, String typed);
}
