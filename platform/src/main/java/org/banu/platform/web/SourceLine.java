package org.banu.platform.web;

import java.time.LocalDate;
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
        @Nullable LocalDate confirmed) {}
