package org.banu.platform.memberships;

/**
 * An invitation to pass on.
 *
 * @param organisation its id
 * @param link absolute
 * @param until when it is no longer valid
 */
record LinkPage(String organisation, String name, String role, String link, String until) {}
