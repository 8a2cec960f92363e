package org.banu.platform.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.vault.ContentKey;

/**
 * A list that somebody brings in for an organisation.
 *
 * @param source the file
 * @param headers of its columns
 * @param fields to each of them, the field of a business; empty for a column that is left out
 * @param total how many lines there are; 0 until they were counted
 * @param counts of the lines that were dealt with, in this state or the last one
 */
record Import(
        UUID id,
        OrganisationId organisation,
        PersonId person,
        Language language,
        Source source,
        List<String> headers,
        List<String> fields,
        State state,
        int total,
        Counts counts,
        Findings findings,
        Instant addedAt) {

    Import {
        headers = List.copyOf(headers);
        fields = List.copyOf(fields);
    }

    /** How far it is. */
    enum State {
        /** What its columns are must be said. */
        COLUMNS,
        /** It is read to see what would come of it. */
        CHECKING,
        CHECKED,
        /** It is brought in. */
        RUNNING,
        /** Somebody stopped that; it may go on. */
        STOPPED,
        DONE,
        FAILED;

        boolean isAtWork() {
            return this == CHECKING || this == RUNNING;
        }
    }

    /**
     * The file.
     *
     * @param sha256 in hexadecimal digits
     * @param key empty once the file is gone
     */
    record Source(String name, Format format, long size, String sha256, Optional<ContentKey> key) {

        Source gone() {
            return new Source(name, format, size, sha256, Optional.empty());
        }
    }

    /** What came of the lines, or would come of them. */
    record Counts(int added, int changed, int unchanged, int wrong) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        int all() {
            return added + changed + unchanged + wrong;
        }

        Counts plus(Counts other) {
            return new Counts(
                    added + other.added, changed + other.changed, unchanged + other.unchanged, wrong + other.wrong);
        }
    }

    boolean hasFile() {
        return source.key().isPresent();
    }

    Import with(State other) {
        return new Import(
                id, organisation, person, language, source, headers, fields, other, total, counts, findings, addedAt);
    }

    Import with(List<String> others) {
        return new Import(
                id, organisation, person, language, source, headers, others, state, total, counts, findings, addedAt);
    }

    Import with(Counts others, Findings found) {
        return new Import(
                id, organisation, person, language, source, headers, fields, state, total, others, found, addedAt);
    }

    /** When all lines were read. */
    Import counted() {
        return new Import(
                id,
                organisation,
                person,
                language,
                source,
                headers,
                fields,
                state,
                counts.all(),
                counts,
                findings,
                addedAt);
    }

    Import withoutFile() {
        return new Import(
                id,
                organisation,
                person,
                language,
                source.gone(),
                headers,
                fields,
                state,
                total,
                counts,
                findings,
                addedAt);
    }

    /** As it begins anew. */
    Import fromTheStart() {
        return with(Counts.NONE, Findings.NONE);
    }

    /** Columns that nothing is read from. */
    List<String> leftOut() {
        return IntStream.range(0, headers.size())
                .filter(it -> fields.get(it).isEmpty() && !headers.get(it).isBlank())
                .mapToObj(headers::get)
                .toList();
    }
}
