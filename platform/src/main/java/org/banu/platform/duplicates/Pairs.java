package org.banu.platform.duplicates;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.duplicates.Compared.Held;
import org.banu.platform.duplicates.Compared.Side;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Merging;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.banu.platform.web.Problem;
import org.springframework.stereotype.Component;

/** Pairs of businesses and what is decided about them, at the task of finding duplicates. */
@Component
class Pairs {

    private static final int AT_ONCE = 10;
    private static final int LONGEST_REASON = 2_000;

    /** By what the modules call what they have beside a business. */
    private static final Map<String, Held> KINDS =
            Map.of("holdings", Held.OWNERS, "listing", Held.LISTING, "inquiries", Held.MESSAGES);

    private final DuplicateStore store;
    private final Registry registry;
    private final Merging merging;
    private final MergeNotes notes;
    private final Clock clock;

    Pairs(DuplicateStore store, Registry registry, Merging merging, MergeNotes notes, Clock clock) {
        this.store = store;
        this.registry = registry;
        this.merging = merging;
        this.notes = notes;
        this.clock = clock;
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

        /** Nothing was done: its reason has more characters than this. */
        record TooLong(int most) implements Decided {}

        /** Nothing was done: each of two people keeps one. */
        record TwoKeepers() implements Decided {}

        /** Nothing was done: the one that would go is a person's, and the other an organisation's. */
        record Hers() implements Decided {}

        /** Nothing was done: the one that would go has something that would be missed; the names of what. */
        record Missed(List<String> what) implements Decided {
            public Missed {
                what = List.copyOf(what);
            }
        }
    }

    int countWaiting() {
        return store.countWaiting();
    }

    List<Compared> listWaiting(String words) {
        return store.listWaiting(words, AT_ONCE).stream().map(this::compared).toList();
    }

    Decided keepBoth(UUID one, UUID other, PersonId by, String reason) {
        var wrong = wrong(reason);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return store.find(one, other)
                .map(this::compared)
                .<Decided>map(it -> {
                    store.markDifferent(it.pair(), by, reason);
                    return new Decided.Done(
                            List.of(it.one().business(), it.other().business()));
                })
                .orElseGet(Decided.Gone::new);
    }

    Decided merge(UUID one, UUID other, Optional<UUID> stays, PersonId by, String reason) {
        var wrong = wrong(reason);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return store.find(one, other)
                .map(this::compared)
                .flatMap(it -> it.chosen(stays).map(staying -> merge(it, staying, by, reason)))
                .orElseGet(Decided.Gone::new);
    }

    private static Optional<Decided> wrong(String reason) {
        return reason.isEmpty()
                ? Optional.of(new Decided.NoReason())
                : Problem.tooLong("reason", reason, LONGEST_REASON).map(_ -> new Decided.TooLong(LONGEST_REASON));
    }

    private Decided merge(Compared pair, Side staying, PersonId by, String reason) {
        if (!pair.canMerge()) {
            return new Decided.TwoKeepers();
        }
        if (pair.isTakenFromHer(staying)) {
            return new Decided.Hers();
        }
        var missed = pair.missed(staying);
        if (!missed.isEmpty()) {
            return new Decided.Missed(missed.stream().map(Held::name).toList());
        }
        var kept = staying.business();
        var lost = pair.against(staying).business();
        var now = clock.instant();
        var before = new Snapshot(lost, kept, merging.beside(lost.id()));
        store.addMerged(before, by, reason, now);
        notes.merged(kept, lost, now);
        merging.absorb(kept, lost);
        return new Decided.Done(List.of(kept));
    }

    Decided separate(BusinessId lost) {
        return store.takeMerged(lost)
                .<Decided>map(it -> {
                    var before = Snapshot.read(it.before());
                    merging.forget(before.kept());
                    merging.restore(before.lost(), before.beside());
                    store.takeBack(lost);
                    var kept = registry.get(it.kept());
                    notes.separated(kept, before.lost(), clock.instant());
                    return new Decided.Done(List.of(kept));
                })
                .orElseGet(Decided.Gone::new);
    }

    private Compared compared(Pair pair) {
        return new Compared(pair, side(registry.get(pair.one())), side(registry.get(pair.other())));
    }

    private Side side(Business business) {
        Set<Held> held = EnumSet.noneOf(Held.class);
        merging.held(business.id())
                .forEach(it -> Optional.ofNullable(KINDS.get(it)).ifPresent(held::add));
        if (business.tier() == Tier.VERIFIED) {
            held.add(Held.VERIFICATION);
        }
        return new Side(business, held);
    }
}
