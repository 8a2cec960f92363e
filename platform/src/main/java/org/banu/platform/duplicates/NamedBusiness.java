package org.banu.platform.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two businesses are compared by.
 *
 * @param names at least one, in any script
 * @param place code of where it is; null if not known
 * @param sector code of what it does; null if not known
 * @param contact something that is the same only if the contact is, such as a blind index of a phone number; null if not
 *     known
 */
public record NamedBusiness(
        String id,
        List<String> names,
        @Nullable String place,
        @Nullable String sector,
        @Nullable String contact) {

    public NamedBusiness {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Business '%s' has no name to be compared by.".formatted(id));
        }
    }
}
