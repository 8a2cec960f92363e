package org.banu.platform.organisations;

import java.util.stream.Stream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.kernel.Language;

/**
 * A body that people act for, or may.
 *
 * @param country ISO 3166-1 alpha-2, or {@code REGIONAL} or {@code INTERNATIONAL}
 * @param web its page, of HTTP or HTTPS; empty when not known
 * @param claimed whether people act for it here
 */
public record Organisation(OrganisationId id, Kind kind, String country, Names names, String web, boolean claimed) {

    /** What it is. */
    public enum Kind {
        CHAMBER,
        /** Or another body of the state. */
        MINISTRY,
        FUND,
        BANK,
        MICROFINANCE,
        NGO,
        NETWORK,
        TRAINING_PROVIDER,
        PARTNER,
        DONOR
    }

    /**
     * Its names; each is empty when not known, but never all of them.
     *
     * @param original as it writes it itself
     */
    public record Names(String original, String en, String ru, String kk, String ur) {

        /** In the reader's language, or else as it writes it itself, or else as it is known at all. */
        public String in(Language language) {
            var own = switch (language) {
                case ENGLISH -> en;
                case RUSSIAN -> ru;
                case KAZAKH -> kk;
                case URDU -> ur;
            };
            return Stream.of(own, original, en, ru, kk, ur)
                    .filter(it -> !it.isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
    }

    public String name(Language language) {
        return names.in(language);
    }
}
