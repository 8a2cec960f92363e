package org.banu.platform.factors;

import org.banu.platform.access.PersonId;

/** Knows whether a person's password is long enough without a second factor; the module that keeps passwords does. */
public interface PasswordStands {

    boolean alone(PersonId person);
}
