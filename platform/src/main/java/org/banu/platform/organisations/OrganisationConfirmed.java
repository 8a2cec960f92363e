package org.banu.platform.organisations;

import java.time.Instant;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;

/**
 * An administrator of Banu confirmed that a person may speak for an organisation; told in the transaction that does it.
 *
 * @param person who becomes its first administrator
 * @param by the administrator of Banu
 */
public record OrganisationConfirmed(OrganisationId organisation, PersonId person, PersonId by, Instant when) {}
