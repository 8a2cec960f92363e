package org.banu.platform.memberships;

/**
 * An invitation to act for an organisation.
 *
 * @param from the first day of the role; empty for as soon as it is accepted
 * @param until the last day of the role; empty for no end
 * @param administrator whether it is the role that gives roles to others
 */
record InvitationPage(
        String secret,
        String organisation,
        String name,
        String role,
        String from,
        String until,
        boolean administrator) {}
