package org.banu.platform.registry;

import java.time.Instant;
import java.util.Map;
import org.banu.platform.access.Owner;
import org.banu.platform.identifiers.RegistrationKind;

/**
 * A business in the registry.
 *
 * @param owner who keeps it: a person, or the organisation that brought it
 * @param details what she tells of it
 * @param tier how far that was looked into
 * @param version counts its changes, from 1
 */
public record Business(
        BusinessId id, Owner owner, Details details, Tier tier, int version, Instant addedAt, Instant changedAt) {

    Business with(Map<RegistrationKind, String> numbers) {
        return new Business(id, owner, details.with(numbers), tier, version, addedAt, changedAt);
    }
}
