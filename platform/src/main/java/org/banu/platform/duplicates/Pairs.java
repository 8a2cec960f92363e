package org.banu.platform.duplicates;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Merging;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.springframework.stereotype.Component;

/** Pairs of businesses and what is decided about them, at the task of finding duplicates. */
@Component
class Pairs {

    private static final int AT_ONCE = 10;

    private final DuplicateStore store;
    private final Registry registry;
    private final Merging merging;
    private final Clock clock;

    Pairs(DuplicateStore store, Registry registry, Merging merging, Clock clock) {
        this.store = store;
        this.registry = registry;
        this.merging = merging;
        this.clock = clock;
    }

    /** Two businesses, and how much they look like one. */
    record Compared(Pair pair, Business one, Business other) {

        /** What one of two people wrote is not given to the other. */
        boolean canMerge() {
            var first = one.owner().person();
            var second = other.owner().person();
            return first.isEmpty() || second.isEmpty() || first.equals(second);
        }
    }

    /** What came of a decision. */
    public sealed interface Decided {

        /** It is done, and concerns these. */
        record Done(List<Business> concerning) implements Decided {
            public Done {
                concerning = List.copyOf(concerning);
            }
        }

        /** Nothing was done: somebody decided meanwhile, or one of the two is gone. */
        record Gone() implements Decided {}

        /** Nothing was done: a decision needs its reason. */
        record NoReason() implements Decided {}

        /** Nothing was done: each of two people keeps one. */
        record TwoKeepers() implements Decided {}
    }

    void search() {
        var now = clock.instant();
        var found = DuplicateSearch.among(store.businesses());
        store.removeWaiting();
        found.forEach(it -> store.put(
                UUID.fromString(it.one().id()), UUID.fromString(it.other().id()), it.resemblance(), now));
    }

    int countWaiting() {
        return store.countWaiting();
    }

    List<Compared> listWaiting(String words) {
        return store.listWaiting(words, AT_ONCE).stream().map(this::compared).toList();
    }

    List<Merged> listMerged() {
        return store.listMerged(AT_ONCE);
    }

    Decided keepBoth(UUID one, UUID other, PersonId by, String reason) {
        if (reason.isBlank()) {
            return new Decided.NoReason();
        }
        return store.find(one, other)
                .map(this::compared)
                .<Decided>map(it -> {
                    store.markDifferent(it.pair(), by, reason);
                    return new Decided.Done(List.of(it.one(), it.other()));
                })
                .orElseGet(Decided.Gone::new);
    }

    Decided merge(UUID one, UUID other, PersonId by, String reason) {
        if (reason.isBlank()) {
            return new Decided.NoReason();
        }
        return store.find(one, other)
                .map(this::compared)
                .map(it -> merge(it, by, reason))
                .orElseGet(Decided.Gone::new);
    }

    private Decided merge(Compared pair, PersonId by, String reason) {
        if (!pair.canMerge()) {
            return new Decided.TwoKeepers();
        }
        var one = pair.one();
        var other = pair.other();
        var turned = other.owner().person().isPresent()
                && (one.owner().person().isEmpty() || (isVerified(other) && !isVerified(one)));
        var kept = turned ? other : one;
        var lost = turned ? one : other;
        var before = new Snapshot(lost, kept, merging.beside(lost.id()));
        store.addMerged(lost.id(), kept.id(), before.write(), by, reason, clock.instant());
        merging.absorb(kept, lost);
        return new Decided.Done(List.of(kept));
    }

    private static boolean isVerified(Business business) {
        return business.tier() == Tier.VERIFIED;
    }

    Decided separate(BusinessId lost) {
        return store.takeMerged(lost)
                .<Decided>map(it -> {
                    var before = Snapshot.read(it.before());
                    merging.forget(before.kept());
                    merging.restore(before.lost(), before.beside());
                    return new Decided.Done(List.of(registry.get(it.kept())));
                })
                .orElseGet(Decided.Gone::new);
    }

    private Compared compared(Pair pair) {
        return new Compared(pair, registry.get(pair.one()), registry.get(pair.other()));
    }
}
