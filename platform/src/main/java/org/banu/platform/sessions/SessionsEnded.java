package org.banu.platform.sessions;

import org.banu.platform.access.PersonId;

/** Somebody ended sessions of hers on other devices; told in the transaction that ends them. */
public record SessionsEnded(PersonId person) {}
