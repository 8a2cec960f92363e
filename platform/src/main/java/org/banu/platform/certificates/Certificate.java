package org.banu.platform.certificates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.registry.BusinessId;

/**
 * That a business was verified.
 *
 * @param code by which it is found; it leads to nothing else
 * @param proved what was verified, as it was then
 * @param renewedAt when she last declared that nothing has changed; empty if never
 * @param ended empty while nobody ended it
 */
public record Certificate(
        String code,
        BusinessId business,
        Proved proved,
        Optional<Instant> renewedAt,
        Instant validUntil,
        Optional<Ended> ended) {

    /**
     * What was verified.
     *
     * @param name of the business
     * @param country ISO 3166-1 alpha-2
     * @param office the organisation whose officers verified it
     * @param definitions ids in the shipped data, of those that it met
     * @param checkedAt when officers last looked at documents
     */
    public record Proved(
            String name, String country, OrganisationId office, List<String> definitions, Instant checkedAt) {

        public Proved {
            definitions = List.copyOf(definitions);
        }
    }

    /** Why it holds no longer, and since when. */
    public record Ended(Standing why, Instant at) {}

    /** Whether it holds. */
    public enum Standing {
        VALID,
        EXPIRED,
        REVOKED,
        /** It changed and is to be looked at anew, or it was found to be another business. */
        REOPENED
    }

    /** Also right before the end of its validity was noted. */
    public Standing standing(Instant now) {
        return ended.map(Ended::why).orElse(now.isBefore(validUntil) ? Standing.VALID : Standing.EXPIRED);
    }
}
