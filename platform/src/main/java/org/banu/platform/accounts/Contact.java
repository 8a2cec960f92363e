package org.banu.platform.accounts;

import java.util.UUID;

/**
 * How a person is reached.
 *
 * @param confirmed whether she showed that it is hers
 */
public record Contact(UUID id, Address address, boolean confirmed) {

    boolean takesLetters() {
        return confirmed && address.kind() == Address.Kind.EMAIL;
    }
}
