package org.banu.platform.registry;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes one business of two that are one, and two of it again; only at the task {@code duplicates}. */
@Component
public class Merging {

    private final Businesses businesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(Businesses businesses, ApplicationEventPublisher events, Clock clock) {
        this.businesses = businesses;
        this.events = events;
        this.clock = clock;
    }

    /** Removes a business, and tells the other one what it didn't know of itself. What both say stays as the kept one says. */
    public void absorb(Business kept, Business lost) {
        events.publishEvent(new BusinessRemoved(lost.id()));
        businesses.remove(lost.id());
        businesses.change(kept.id(), kept.version(), filled(kept.details(), lost.details()), clock.instant());
        events.publishEvent(new BusinessChanged(kept.id()));
    }

    /** Brings one back under the id that it had. */
    public void restore(Business lost) {
        businesses.add(lost.id(), lost.owner(), lost.details(), clock.instant());
        events.publishEvent(new BusinessChanged(lost.id()));
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
