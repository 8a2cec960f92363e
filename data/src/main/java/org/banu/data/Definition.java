package org.banu.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banu.eligibility.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What an institution calls a woman's business.
 *
 * @param country ISO 3166-1, or {@code INTERNATIONAL}
 * @param original names as in the sources, by language; empty when they give none
 * @param summary what it says, in our own words
 * @param ownership least share that women own, in percent; null when it names none
 * @param appliesTo what it is used for; null when unknown
 * @param rules which businesses it means; without criteria when it cannot be put so
 * @param merged ids of near-duplicates that this record stands for
 * @param hash SHA-256 of its file
 */
public record Definition(
        String id,
        String country,
        Text name,
        Map<String, String> original,
        Text issuer,
        Text summary,
        @Nullable BigDecimal ownership,
        @Nullable Text appliesTo,
        RuleSet rules,
        List<String> merged,
        Provenance provenance,
        String hash) {

    public Definition {
        original = Map.copyOf(original);
        merged = List.copyOf(merged);
    }
}
