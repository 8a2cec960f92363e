package org.banu.platform.accounts;

import org.banu.platform.kernel.Language;

/** Who opens an account, and what she is known by. */
public sealed interface Newcomer {

    /** By a phone number, which stays unconfirmed, and a password. */
    record ByPhone(Address phone, NewPassword password) implements Newcomer {}

    /** By an e-mail address that somebody confirmed whom we trust in this; without a password. */
    record ByConfirmedEmail(Address email, Language language) implements Newcomer {}
}
