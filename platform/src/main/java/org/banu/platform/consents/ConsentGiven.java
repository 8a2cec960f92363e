package org.banu.platform.consents;

import java.time.Instant;
import org.banu.platform.access.PersonId;

/** A person agreed to a purpose, for the first time, again or to a newer text; told in the transaction that keeps it. */
public record ConsentGiven(PersonId person, Purpose purpose, Instant at) {}
