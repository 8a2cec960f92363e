package org.banu.platform.federation;

import java.util.Optional;
import org.banu.platform.accounts.Address;

/**
 * Who somebody is at a service.
 *
 * @param subject her id there, which never changes and never goes to another
 * @param email only where the service says that it is confirmed
 * @param strong whether she gave a second factor there that counts here
 */
record Identity(Provider provider, String subject, Optional<Address> email, boolean strong) {}
