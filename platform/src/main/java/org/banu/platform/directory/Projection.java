package org.banu.platform.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.consents.ConsentGiven;
import org.banu.platform.consents.ConsentWithdrawn;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.Purpose;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.BusinessesChanged;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.SizeBand;
import org.banu.platform.registry.Tier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what everybody sees as it is to be, in the transaction of the change: it is made anew from the business and from
 * what she shows, or it is removed.
 */
@Component
class Projection {

    static final String TASK = "directory";
    private static final int YEAR = 4;

    private final Access access;
    private final Registry registry;
    private final Consents consents;
    private final Shelves shelves;
    private final ListingTerms terms;

    Projection(Access access, Registry registry, Consents consents, Shelves shelves, ListingTerms terms) {
        this.access = access;
        this.registry = registry;
        this.consents = consents;
        this.shelves = shelves;
        this.terms = terms;
    }

    @EventListener
    void on(BusinessesChanged event) {
        renew(event.businesses());
    }

    @EventListener
    void on(ConsentGiven event) {
        if (event.purpose() == Purpose.DIRECTORY) {
            renewAllOf(event.person());
        }
    }

    @EventListener
    void on(ConsentWithdrawn event) {
        if (event.purpose() == Purpose.DIRECTORY) {
            renewAllOf(event.person());
        }
    }

    /** One, or as many as one statement bears. */
    void renew(Collection<BusinessId> businesses) {
        access.perform(TASK, () -> {
            var listings = listings(businesses);
            var gone = new HashSet<>(businesses);
            listings.forEach(it -> gone.remove(it.business()));
            if (!listings.isEmpty()) {
                shelves.putAll(listings.stream()
                        .map(it -> new ListingStore.Entry(it, List.copyOf(terms.facets(it)), List.copyOf(words(it))))
                        .toList());
            }
            if (!gone.isEmpty()) {
                shelves.removeAll(gone);
            }
        });
    }

    /** Of those that may stand there. */
    private List<Listing> listings(Collection<BusinessId> businesses) {
        var choices = shelves.choices().list(businesses);
        choices.values().removeIf(it -> it.listedAt().isEmpty());
        if (choices.isEmpty()) {
            return List.of();
        }
        var chosen = registry.list(choices.keySet());
        var takenDown = shelves.takedowns(choices.keySet()).stream()
                .map(Takedown::business)
                .collect(Collectors.toSet());
        var agreeing = consents.holders(
                chosen.stream().flatMap(it -> it.owner().person().stream()).toList(), Purpose.DIRECTORY);
        return chosen.stream()
                .filter(it -> !takenDown.contains(it.id()))
                // An organisation that brought a business answers for having asked its owner.
                .filter(it -> it.owner().person().map(agreeing::contains).orElse(true))
                .flatMap(it -> {
                    var choice = choices.getOrDefault(it.id(), Choice.NONE);
                    return choice.listedAt().map(since -> of(it, choice.shown(), since)).stream();
                })
                .toList();
    }

    /** As it would be shown. */
    Listing of(Business business, Set<Field> shown, Instant since) {
        var details = business.details();
        var place = details.location().place();
        return new Listing(
                business.id(),
                details.names(),
                details.location().country(),
                shown.contains(Field.SETTLEMENT) ? place : terms.region(place),
                Stream.concat(Stream.of(details.activity().sector()), details.activity().further().stream())
                        .distinct()
                        .toList(),
                // That a verification ended, or was taken back, is nobody else's business.
                business.tier() == Tier.VERIFIED ? Tier.VERIFIED : Tier.DECLARED,
                business.owner().organisation(),
                shown(business, shown),
                since);
    }

    private static Listing.Shown shown(Business business, Set<Field> shown) {
        var details = business.details();
        var activity = details.activity();
        var begun = details.started();
        return new Listing.Shown(
                shown.contains(Field.SETTLEMENT) ? details.location().inHerWords() : "",
                shown.contains(Field.PRODUCTS) ? activity.products() : "",
                shown.contains(Field.CERTIFICATES) ? activity.certificates() : List.of(),
                shown.contains(Field.LANGUAGES) ? activity.languages() : List.of(),
                shown.contains(Field.WEB) ? details.contact().web() : "",
                shown.contains(Field.SIZE)
                        ? Optional.ofNullable(details.size().employees()).map(SizeBand::of)
                        : Optional.empty(),
                shown.contains(Field.BEGUN) && begun.length() >= YEAR ? begun.substring(0, YEAR) : "",
                !shown.contains(Field.LEGAL_FORM)
                        ? ""
                        : details.legalForm().isEmpty() ? details.form().name() : details.legalForm(),
                shown.contains(Field.MEMBERSHIPS) && business.owner().person().isPresent());
    }

    private void renewAllOf(PersonId person) {
        var hers = access.answer(TASK, () -> registry.listOf(person));
        renew(hers.stream().map(Business::id).toList());
    }

    /** Only of what is shown, or a search would tell what she does not. */
    private Set<String> words(Listing listing) {
        var names = listing.names();
        var shown = listing.shown();
        var texts = new ArrayList<>(List.of(
                names.own(), names.latin(), names.cyrillic(), names.arabic(), shown.settlement(), shown.products()));
        texts.addAll(shown.certificates());
        Stream.concat(listing.sectors().stream(), terms.placePath(listing.place()).stream())
                .flatMap(terms::names)
                .forEach(texts::add);
        var words = new TreeSet<>(Lexemes.of(texts));
        words.addAll(Lexemes.ofCertificates(shown.certificates()));
        return words;
    }
}
