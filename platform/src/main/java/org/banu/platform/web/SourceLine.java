package org.banu.platform.web;

import java.time.LocalDate;
import org.banu.data.Confidence;
import org.banu.data.RoughDate;
import org.banu.data.Source;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param url null where the source can't be reached by an address
 * @param date of the source, as the reader writes it; empty if it carries none
 * @param confidence the end of a message key {@code web.confidence.…}: {@code seen}, {@code partly} or {@code not_verified}
 * @param confirmed when it was last confirmed; null if never since it was written down
 */
public record SourceLine(
        String publisher,
        @Nullable String url,
        String date,
        String confidence,
        @Nullable LocalDate confirmed) {

    /** Of a fact, not confirmed since it was written down. */
    public static SourceLine of(Ui ui, Source source, Confidence confidence) {
        return new SourceLine(source.title(), source.url(), date(ui, source.date()), end(confidence), null);
    }

    private static String date(Ui ui, @Nullable RoughDate date) {
        if (date == null) {
            return "";
        }
        return date.earliest().equals(date.latest()) ? ui.date(date.latest()) : date.text();
    }

    private static String end(Confidence confidence) {
        return switch (confidence) {
            case SEEN_IN_SOURCE -> "seen";
            case PARTLY_SEEN, DERIVED_FROM_SEEN -> "partly";
            case GENERAL_KNOWLEDGE_UNVERIFIED -> "not_verified";
        };
    }
}
