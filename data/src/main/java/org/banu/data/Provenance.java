package org.banu.data;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from, of when, and how sure it is.
 *
 * @param sources at least one; others refer to them by number, from 1
 * @param asOf date of the newest fact; null when no source carries one
 * @param retrieved the day the sources were read
 * @param url the record's own page; null when unknown
 * @param urlConfidence null when there is no such page
 */
public record Provenance(
        List<Source> sources,
        @Nullable RoughDate asOf,
        LocalDate retrieved,
        Confidence confidence,
        @Nullable String url,
        @Nullable Confidence urlConfidence) {

    public Provenance {
        sources = List.copyOf(sources);
    }
}
