package org.banu.platform.consents;

import java.time.Instant;
import org.banu.platform.access.PersonId;

/**
 * A person took back her consent; told in the transaction that keeps it. Whoever used her data for the purpose stops and
 * clears it in the same one.
 */
public record ConsentWithdrawn(PersonId person, Purpose purpose, Instant at) {}
