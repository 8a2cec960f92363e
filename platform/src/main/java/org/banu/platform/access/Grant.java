package org.banu.platform.access;

/**
 * A role that a person has today, for one organisation.
 *
 * @param country of the organisation, ISO 3166-1 alpha-2
 */
public record Grant(OrganisationId organisation, Role role, String country) {}
