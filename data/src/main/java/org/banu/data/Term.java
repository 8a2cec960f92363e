package org.banu.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code with its name: a place, a sector, a document, a topic.
 *
 * @param parent the term that contains it; null at the top and in lists without levels
 * @param kind of place: {@code country}, {@code region}, {@code district} or {@code city}; null elsewhere
 * @param isic the sections, divisions, groups and classes of ISIC Rev. 4 that a sector covers; else empty
 */
public record Term(
        String code, @Nullable String parent, @Nullable String kind, Text name, List<String> isic) {

    public Term {
        isic = List.copyOf(isic);
    }
}
