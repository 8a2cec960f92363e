package org.banu.platform.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What is looked for; empty is anything.
 *
 * @param words in any script
 * @param sector code; those below it are meant too
 * @param country ISO 3166-1 alpha-2
 * @param region code of a place; those below it are meant too
 * @param certificate words of a certificate
 * @param after the last of the page before; empty for the first page
 */
public record Search(
        String words,
        String sector,
        String country,
        String region,
        String certificate,
        boolean verified,
        Optional<Place> after) {

    static final int LONGEST = 100;

    static final String SECTOR = "sector:";
    static final String PLACE = "place:";

    public static final Search ALL = new Search("", "", "", "", "", false, Optional.empty());

    boolean isEmpty() {
        return words.isEmpty()
                && sector.isEmpty()
                && country.isEmpty()
                && region.isEmpty()
                && certificate.isEmpty()
                && !verified;
    }

    /** What it filters by, as listings have it; see {@link ListingTerms#facets}. */
    Set<String> facets() {
        var facets = new TreeSet<String>();
        if (!sector.isEmpty()) {
            facets.add(SECTOR + sector);
        }
        if (!region.isEmpty()) {
            facets.add(PLACE + region);
        }
        return facets;
    }

    /** Where a listing stands in the order, the newest first; it stays there whatever else is listed meanwhile. */
    public record Place(Instant listedAt, UUID business) {

        static Place of(Listing listing) {
            return new Place(listing.listedAt(), listing.business().value());
        }

        /** Empty for what is none. */
        static Optional<Place> read(String text) {
            var dot = text.indexOf('.');
            try {
                return dot < 0
                        ? Optional.empty()
                        : Optional.of(new Place(
                                Instant.EPOCH.plus(Long.parseLong(text.substring(0, dot)), ChronoUnit.MICROS),
                                UUID.fromString(text.substring(dot + 1))));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException none) {
                return Optional.empty();
            }
        }

        /** As it stands in an address. */
        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, listedAt) + "." + business;
        }
    }
}
