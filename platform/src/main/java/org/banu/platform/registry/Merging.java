package org.banu.platform.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes one business of two that are one, and two of it again; only at the task {@code duplicates}. */
@Component
public class Merging {

    /** What its organisation calls it, among what stands beside it. */
    public static final String REFERENCE = "reference";

    private final Businesses businesses;
    private final List<Keepsake> keepsakes;
    private final List<Anchor> anchors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            Businesses businesses,
            List<Keepsake> keepsakes,
            List<Anchor> anchors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.businesses = businesses;
        this.keepsakes = List.copyOf(keepsakes);
        this.anchors = List.copyOf(anchors);
        this.events = events;
        this.clock = clock;
    }

    /** What a module tells of a business beside it, and brings back with it. */
    public interface Keepsake {

        /** What it is called among the others. */
        String kind();

        /** All of it as text; empty for nothing. */
        Optional<String> take(BusinessId lost);

        /** The same again, once the business stands. */
        void bring(Business back, String taken, Instant now);

        /** Gives it to the business that stays, if that one has the same keeper and nothing of the kind. */
        default void hand(Business kept, String taken, Instant now) {}

        /** Whether something is missed while the business is gone. */
        default boolean isMissed(String taken) {
            return true;
        }
    }

    /** What can neither go over to another business nor come back with the one that it stands beside. */
    public interface Anchor {

        /** What it is called among the others. */
        String kind();

        boolean holds(BusinessId business);
    }

    /** The kinds of what would be missed if a business went. */
    public Set<String> held(BusinessId business) {
        var held = new TreeSet<String>();
        keepsakes.forEach(it -> it.take(business).filter(it::isMissed).ifPresent(_ -> held.add(it.kind())));
        anchors.stream().filter(it -> it.holds(business)).forEach(it -> held.add(it.kind()));
        return held;
    }

    /** What stands beside a business and comes back with it, by its kind. */
    public Map<String, String> beside(BusinessId lost) {
        var taken = new TreeMap<String, String>();
        keepsakes.forEach(it -> it.take(lost).ifPresent(text -> taken.put(it.kind(), text)));
        businesses.reference(lost).ifPresent(it -> taken.put(REFERENCE, it));
        return taken;
    }

    /**
     * Removes a business, and tells the other one what it didn't know of itself. What both say stays as the kept one says.
     * Who owns it, and how far that was looked into, is never taken from the lost one.
     */
    public void absorb(Business kept, Business lost) {
        var now = clock.instant();
        if (kept.owner().isSame(lost.owner())) {
            keepsakes.forEach(it -> it.take(lost.id()).ifPresent(taken -> it.hand(kept, taken, now)));
        }
        events.publishEvent(new BusinessMerged(lost.id(), kept.id()));
        events.publishEvent(new BusinessRemoved(lost.id()));
        businesses.remove(lost.id());
        businesses.change(kept.id(), kept.version(), filled(kept.details(), lost.details()), now);
        events.publishEvent(new BusinessesChanged(kept.id()));
    }

    /** Brings one back under the id that it had, with what stood beside it. */
    public void restore(Business lost, Map<String, String> beside) {
        var now = clock.instant();
        businesses.add(lost.id(), lost.owner(), lost.details(), now);
        businesses.restore(lost.id(), Optional.ofNullable(beside.get(REFERENCE)), lost.addedAt());
        keepsakes.forEach(
                it -> Optional.ofNullable(beside.get(it.kind())).ifPresent(taken -> it.bring(lost, taken, now)));
        events.publishEvent(new BusinessSeparated(lost.id()));
        events.publishEvent(new BusinessesChanged(lost.id()));
    }

    /** Takes back from the kept one what it was told of the lost one, unless somebody changed it since. */
    public void forget(Business before) {
        var version = before.version() + 1;
        if (businesses.change(before.id(), version, before.details(), clock.instant())) {
            events.publishEvent(new BusinessesChanged(before.id()));
        }
    }

    private static Details filled(Details kept, Details lost) {
        BinaryOperator<String> told = (one, other) -> one.isEmpty() ? other : one;
        var numbers = new TreeMap<>(lost.numbers());
        numbers.putAll(kept.numbers());
        var location = kept.location();
        var names = kept.names();
        var activity = kept.activity();
        var contact = kept.contact();
        return new Details(
                new Details.Names(
                        names.own(),
                        told.apply(names.latin(), lost.names().latin()),
                        told.apply(names.cyrillic(), lost.names().cyrillic()),
                        told.apply(names.arabic(), lost.names().arabic())),
                new Details.Location(
                        location.country(),
                        // A place of another country would be none of this one.
                        location.country().equals(lost.location().country())
                                ? told.apply(location.place(), lost.location().place())
                                : location.place(),
                        told.apply(location.district(), lost.location().district()),
                        told.apply(location.settlement(), lost.location().settlement())),
                kept.form(),
                told.apply(kept.legalForm(), lost.legalForm()),
                told.apply(kept.started(), lost.started()),
                new Details.Activity(
                        activity.sector(),
                        both(activity.further(), lost.activity().further()),
                        told.apply(activity.isic(), lost.activity().isic()),
                        told.apply(activity.products(), lost.activity().products()),
                        both(activity.certificates(), lost.activity().certificates()),
                        both(activity.languages(), lost.activity().languages())),
                new Details.Size(
                        kept.size().employees() == null
                                ? lost.size().employees()
                                : kept.size().employees(),
                        kept.size().turnover() == null
                                ? lost.size().turnover()
                                : kept.size().turnover()),
                new Details.Contact(
                        told.apply(contact.phone(), lost.contact().phone()),
                        told.apply(contact.email(), lost.contact().email()),
                        told.apply(contact.web(), lost.contact().web())),
                numbers);
    }

    private static List<String> both(List<String> one, List<String> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
