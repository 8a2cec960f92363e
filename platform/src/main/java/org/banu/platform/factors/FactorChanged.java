package org.banu.platform.factors;

import org.banu.platform.access.PersonId;

/** A second factor was added to or removed from an account; its owner is to be told. */
public record FactorChanged(PersonId person, boolean added) {}
