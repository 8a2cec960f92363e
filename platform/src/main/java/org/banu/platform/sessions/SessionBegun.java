package org.banu.platform.sessions;

import org.banu.platform.access.PersonId;

/** Somebody came in, with all that is asked of her; told in the transaction that begins her session. */
public record SessionBegun(PersonId person) {}
