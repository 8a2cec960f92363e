package org.banu.platform.factors;

/**
 * What a person has beside her password.
 *
 * @param app whether an app gives her codes
 * @param passkeys how many
 * @param codes how many recovery codes are left
 */
public record Standing(boolean app, int passkeys, int codes) {

    /** Whether a second factor is asked for when she signs in with a password. */
    public boolean hasSecondFactor() {
        return app || passkeys > 0;
    }
}
