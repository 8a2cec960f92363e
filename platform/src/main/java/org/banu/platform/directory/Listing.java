package org.banu.platform.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.SizeBand;
import org.banu.platform.registry.Tier;

/**
 * A business as everybody sees it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param place code of its region, or of the exact place where she shows her settlement; empty where only the country is
 *     known
 * @param sectors codes, the main one first
 * @param tier verified, or declared for all else
 * @param broughtBy the organisation that brought it and answers for it; empty where its owner does
 * @param shown what she switched on
 * @param listedAt since when it is to be found
 */
public record Listing(
        BusinessId business,
        Details.Names names,
        String country,
        String place,
        List<String> sectors,
        Tier tier,
        Optional<OrganisationId> broughtBy,
        Shown shown,
        Instant listedAt) {

    public Listing {
        sectors = List.copyOf(sectors);
    }

    /**
     * The fields that she chose; each is empty where she shows or told nothing.
     *
     * @param languages ISO 639-1
     * @param begun a year
     * @param legalForm code of the attribute {@code legalForm}, or the name of a
     *     {@link org.banu.platform.registry.Form}
     * @param memberships whether it shows which organisations count its owner among their entrepreneurs; which they are is
     *     asked when it is read, since that ends by itself
     */
    public record Shown(
            String settlement,
            String products,
            List<String> certificates,
            List<String> languages,
            String web,
            Optional<SizeBand> size,
            String begun,
            String legalForm,
            boolean memberships) {

        public Shown {
            certificates = List.copyOf(certificates);
            languages = List.copyOf(languages);
        }
    }
}
