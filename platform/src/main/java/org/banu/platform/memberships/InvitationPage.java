package org.banu.platform.memberships;

import org.banu.platform.access.Role;

/**
 * An invitation by an organisation.
 *
 * @param from the first day of the role; empty for as soon as it is accepted
 * @param until the last day of the role; empty for no end
 * @param kind of the role
 */
record InvitationPage(
        String secret, String organisation, String name, String role, String from, String until, Role kind) {

    /** Whether it is the role that gives roles to others. */
    boolean isAdministrator() {
        return kind == Role.ADMINISTRATOR;
    }
}
