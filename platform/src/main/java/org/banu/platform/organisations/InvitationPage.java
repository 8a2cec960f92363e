package org.banu.platform.organisations;

/**
 * An invitation to act for an organisation.
 *
 * @param until when the role would end; empty for no end
 * @param administrator whether it is the role that gives roles to others
 */
record InvitationPage(
        String secret, String organisation, String name, String role, String until, boolean administrator) {}
