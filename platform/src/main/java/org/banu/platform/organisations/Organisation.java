package org.banu.platform.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.kernel.Language;

/**
 * A body that people act for, or may.
 *
 * @param country ISO 3166-1 alpha-2, or {@code REGIONAL} or {@code INTERNATIONAL}
 */
public record Organisation(OrganisationId id, Kind kind, String country, Names names, About about, Standing standing) {

    /**
     * What is known of it beside its name.
     *
     * @param web its page, of HTTP or HTTPS; empty when not known
     * @param description what its people write of it, in any language; empty for nothing
     * @param languages ISO 639-1, in which it serves people; empty when not known
     */
    public record About(String web, String description, List<String> languages) {

        public About {
            languages = List.copyOf(languages);
        }

        /** Its page alone. */
        static About of(String web) {
            return new About(web, "", List.of());
        }
    }

    /**
     * How it stands with people acting for it here.
     *
     * @param catalogued whether the shipped data has it
     * @param claimed whether an administrator of Banu has confirmed somebody who acts for it
     * @param editedAt when its people last changed what stands here; empty while they have not
     * @param suspendedAt since when they may not act for it; empty while they may
     */
    public record Standing(
            boolean catalogued, boolean claimed, Optional<Instant> editedAt, Optional<Instant> suspendedAt) {

        /** Nobody acts for it yet. */
        public static final Standing UNCLAIMED = new Standing(false, false, Optional.empty(), Optional.empty());

        boolean isEdited() {
            return editedAt.isPresent();
        }

        public boolean isSuspended() {
            return suspendedAt.isPresent();
        }
    }

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
