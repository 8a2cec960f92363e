package org.banu.data;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banu.eligibility.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Something a woman may apply for or join: finance, a training or a network.
 *
 * @param country ISO 3166-1, or {@code REGIONAL} or {@code INTERNATIONAL}
 * @param original names as in the sources, by language; empty when they give none
 * @param provider null for a network that nobody else provides
 * @param summary two sentences in our own words
 * @param terms empty of facts for trainings and networks
 * @param course null unless it is a training
 * @param network null unless it is a network
 * @param documents ids of the vocabulary's documents; empty when unknown
 * @param rules who can have it; all criteria must hold
 * @param related ids of linked records
 * @param merged ids of near-duplicates that this record stands for
 * @param hash SHA-256 of its file: as long as it stays, so does the record
 */
public record Programme(
        String id,
        String country,
        List<Kind> kinds,
        Text name,
        Map<String, String> original,
        @Nullable Text provider,
        Text summary,
        Lifecycle lifecycle,
        Women women,
        Terms terms,
        @Nullable Course course,
        @Nullable Network network,
        List<String> documents,
        @Nullable Apply apply,
        RuleSet rules,
        List<Preference> preferences,
        List<String> related,
        List<String> merged,
        Provenance provenance,
        String hash) {

    public Programme {
        kinds = List.copyOf(kinds);
        original = Collections.unmodifiableMap(new LinkedHashMap<>(original));
        documents = List.copyOf(documents);
        preferences = List.copyOf(preferences);
        related = List.copyOf(related);
        merged = List.copyOf(merged);
    }

    /** Neither a training nor a network. */
    public boolean finance() {
        return course == null && network == null;
    }

    /** Whether money is lent under it, or paid towards what a loan costs. */
    public boolean lends() {
        return kinds.contains(Kind.LOAN) || kinds.contains(Kind.MICROLOAN) || kinds.contains(Kind.SUBSIDY);
    }

    /** Whether a loan is taken under it: it lends, or names the rate of a loan. */
    public boolean hasPrice() {
        return finance() && (lends() || terms.rate() != null);
    }

    /** Whether it can't be had on a day, as far as is known: it has ended, is suspended, or takes no more applications. */
    public boolean isPast(LocalDate day) {
        return lifecycle == Lifecycle.HISTORIC || lifecycle == Lifecycle.SUSPENDED || isClosed(day);
    }

    /** Whether the last day to apply is over. */
    public boolean isClosed(LocalDate day) {
        return apply != null && apply.isClosed(day);
    }

    /** Whether nobody applies to it: a body that is there to be contacted, such as a commission or a group of experts. */
    public boolean forContactOnly() {
        return network != null && Boolean.FALSE.equals(network.open());
    }
}
