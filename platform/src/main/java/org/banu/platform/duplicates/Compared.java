package org.banu.platform.duplicates;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.Tier;

/** Two businesses, how much they look like one, and which of them may stay. */
record Compared(Pair pair, Side one, Side other) {

    /** The first stands for most. */
    private static final List<Tier> TIERS =
            List.of(Tier.VERIFIED, Tier.DOCUMENTS_CHECKED, Tier.REVOKED, Tier.EXPIRED, Tier.DECLARED);

    private static final Comparator<Side> LIKELIEST_TO_STAY = Comparator.comparingInt(
                    (Side it) -> TIERS.indexOf(it.business().tier()))
            .thenComparing(it -> !it.held().contains(Held.OWNERS))
            .thenComparing(it -> !it.held().contains(Held.LISTING))
            .thenComparing(it -> it.business().addedAt());

    /** What others would miss if a business went. */
    enum Held {
        VERIFICATION,
        OWNERS,
        LISTING,
        /** What people wrote to it. */
        MESSAGES
    }

    /** One of the two. */
    record Side(Business business, Set<Held> held) {

        Side {
            held = Set.copyOf(held);
        }

        boolean isHers() {
            return business.owner().person().isPresent();
        }
    }

    /** What one of two people wrote is not given to the other. */
    boolean canMerge() {
        var first = one.business().owner();
        var second = other.business().owner();
        return !one.isHers() || !other.isHers() || first.isSame(second);
    }

    Side against(Side side) {
        return side.equals(one) ? other : one;
    }

    /** The one with this id; the one that most speaks for, where none is chosen. */
    Optional<Side> chosen(Optional<UUID> id) {
        return id.map(it -> side(it)).orElseGet(() -> Optional.of(usual()));
    }

    private Optional<Side> side(UUID id) {
        return one.business().id().value().equals(id)
                ? Optional.of(one)
                : Optional.of(other).filter(it -> it.business().id().value().equals(id));
    }

    /** Whether it stays where nothing is chosen; the other one, if it can't. */
    boolean isFirstToStay(Side side) {
        var first = usual();
        return side.equals(mayStay(first) || !mayStay(against(first)) ? first : against(first));
    }

    private Side usual() {
        if (one.isHers() != other.isHers()) {
            return one.isHers() ? one : other;
        }
        return LIKELIEST_TO_STAY.compare(one, other) <= 0 ? one : other;
    }

    /** What a person keeps does not go into what an organisation brought. */
    boolean isTakenFromHer(Side staying) {
        return !staying.isHers() && against(staying).isHers();
    }

    /** What the other one has that this one has not, and messages in any case; it would be taken away. */
    Set<Held> missed(Side staying) {
        var missed = EnumSet.noneOf(Held.class);
        missed.addAll(against(staying).held());
        missed.removeIf(it -> it != Held.MESSAGES && staying.held().contains(it));
        return missed;
    }

    boolean mayStay(Side side) {
        return canMerge() && !isTakenFromHer(side) && missed(side).isEmpty();
    }
}
