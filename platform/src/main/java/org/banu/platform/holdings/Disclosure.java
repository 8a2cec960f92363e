package org.banu.platform.holdings;

import java.math.BigDecimal;
import java.text.Bidi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.ownership.Evidence.Question;
import org.banu.platform.ownership.Party;
import org.banu.platform.ownership.Role;
import org.banu.platform.ownership.Stake;
import org.banu.platform.ownership.Structure;
import org.banu.platform.registry.BusinessId;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of who owns, runs and signs for a business, today and before.
 *
 * @param parties the business itself first; its id is that of the business
 * @param shares in the order in which they were told
 * @param offices in the order in which they were told
 * @param explanations what she answered to questions
 * @param statements what shares and offices do not show, as she states it
 */
public record Disclosure(
        BusinessId business,
        List<Named> parties,
        List<Share> shares,
        List<Office> offices,
        List<Proof> proofs,
        Map<Question, String> explanations,
        Map<Statement, Boolean> statements) {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Disclosure {
        parties = List.copyOf(parties);
        shares = List.copyOf(shares);
        offices = List.copyOf(offices);
        proofs = List.copyOf(proofs);
        var inOrder = new EnumMap<Question, String>(Question.class);
        inOrder.putAll(explanations);
        explanations = Collections.unmodifiableMap(inOrder);
        statements = Map.copyOf(statements);
    }

    /** What she may state. */
    public enum Statement {
        /** It was started anew, not formed out of an older business. */
        FORMED_NEW,
        /** It has no board. */
        NO_BOARD
    }

    /**
     * Somebody or something with a name.
     *
     * @param own whether it is the person herself who keeps the business
     * @param country ISO 3166-1 alpha-2; empty for a person and where not told
     * @param number under which an entity is registered; empty where not told
     */
    public record Named(Party party, String name, boolean own, String country, String number, Instant changedAt) {

        String id() {
            return party.id();
        }
    }

    /** A share with its id. */
    public record Share(UUID id, Stake stake, Instant changedAt) {}

    /** What a person does in an entity, with its id. */
    public record Office(UUID id, Role role, Instant changedAt) {}

    /**
     * A document that shows it.
     *
     * @param says which one, and what it shows, in her words
     * @param dated null where it carries no day
     * @param file where it is kept; null while only told of
     */
    public record Proof(
            UUID id,
            String says,
            @Nullable LocalDate dated,
            @Nullable UUID file,
            Instant addedAt) {}

    /** All that one party holds and does in one entity, today and before. */
    record Tie(String party, String in, List<Share> shares, List<Office> offices) {}

    /** In the order in which they were told, shares first. */
    List<Tie> ties() {
        var ties = new LinkedHashMap<List<String>, Tie>();
        for (var share : shares) {
            tie(ties, share.stake().owner(), share.stake().of()).shares().add(share);
        }
        for (var office : offices) {
            tie(ties, office.role().person(), office.role().in()).offices().add(office);
        }
        return List.copyOf(ties.values());
    }

    private static Tie tie(Map<List<String>, Tie> ties, String party, String in) {
        return ties.computeIfAbsent(List.of(party, in), _ -> new Tie(party, in, new ArrayList<>(), new ArrayList<>()));
    }

    /** What the disclosed shares of a day leave of an entity. */
    BigDecimal rest(String entity, LocalDate on) {
        var sum = shares.stream()
                .map(Share::stake)
                .filter(it -> it.of().equals(entity) && it.isHeld(on))
                .flatMap(it -> Stream.ofNullable(it.percent()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return WHOLE.subtract(sum).max(BigDecimal.ZERO).stripTrailingZeros();
    }

    /** The id of the business among the parties. */
    public String root() {
        return business.value().toString();
    }

    public Structure structure() {
        return new Structure(
                parties.stream().map(Named::party).toList(),
                shares.stream().map(Share::stake).toList(),
                offices.stream().map(Office::role).toList());
    }

    /** Whether nothing was ever told. */
    public boolean isEmpty() {
        return shares.isEmpty() && offices.isEmpty();
    }

    public Optional<Named> find(String id) {
        return parties.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** As it was told; empty for an id that is nobody's. */
    public String name(String id) {
        return find(id).map(Named::name).orElse("");
    }

    /** The name for a sentence: one that runs from right to left stands apart, so that what follows it stays in order. */
    String said(String id) {
        var name = name(id);
        return Bidi.requiresBidi(name.toCharArray(), 0, name.length()) ? "\u2068" + name + "\u2069" : name;
    }
}
