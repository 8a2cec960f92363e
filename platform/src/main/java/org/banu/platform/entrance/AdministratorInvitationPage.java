package org.banu.platform.entrance;

import org.banu.platform.factors.Destination;

/**
 * An invitation to look after this Banu.
 *
 * @param address of the page itself, without its language
 * @param strong whether who reads it has shown both factors
 * @param able whether she has a second one to show
 */
record AdministratorInvitationPage(String address, boolean strong, boolean able) {

    /** Where she shows her second step, and comes back from. */
    String second() {
        return Destination.after("/sign-in/second", address);
    }
}
