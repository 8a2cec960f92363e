package org.banu.platform.duplicates;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two businesses are compared by.
 *
 * @param names at least one, in any script
 * @param place where it is: its country, and the codes of the places in it down to its own, divided by a stroke; null if not
 *     known
 * @param sector code of what it does; null if not known
 */
public record NamedBusiness(
        String id,
        List<String> names,
        @Nullable String place,
        @Nullable String sector,
        Marks marks) {

    public NamedBusiness {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Business '%s' has no name to be compared by.".formatted(id));
        }
    }

    /**
     * What is the same only if what it stands for is, such as a blind index.
     *
     * @param phone null if not known
     * @param email null if not known
     * @param numbers under which it is registered, each with its kind
     */
    public record Marks(@Nullable String phone, @Nullable String email, Set<String> numbers) {

        static final Marks NONE = new Marks(null, null, Set.of());

        public Marks {
            numbers = Set.copyOf(numbers);
        }
    }
}
