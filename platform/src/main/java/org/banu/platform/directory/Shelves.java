package org.banu.platform.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.directory.Takedown.Ruling;
import org.banu.platform.registry.BusinessId;
import org.springframework.stereotype.Component;

/** What is shown, and what decides whether it is. */
@Component
class Shelves {

    private static final String MODERATION = "moderation";

    private final ListingStore listings;
    private final ChoiceStore choices;
    private final Access access;

    Shelves(ListingStore listings, ChoiceStore choices, Access access) {
        this.listings = listings;
        this.choices = choices;
        this.access = access;
    }

    List<Listing> search(Search search, int atMost) {
        return listings.search(search, atMost);
    }

    int count(Search search, int atMost) {
        return listings.count(search, atMost);
    }

    Optional<Listing> find(BusinessId business) {
        return listings.find(business);
    }

    void putAll(List<ListingStore.Entry> entries) {
        listings.putAll(entries);
    }

    void removeAll(Collection<BusinessId> businesses) {
        listings.removeAll(businesses);
    }

    ChoiceStore choices() {
        return choices;
    }

    /** Whoever acts. */
    Optional<Takedown> takedown(BusinessId business) {
        return takedowns(List.of(business)).stream().findFirst();
    }

    List<Takedown> takedowns(Collection<BusinessId> businesses) {
        return access.answer(MODERATION, () -> choices.takedowns(businesses));
    }

    List<Takedown> takedowns() {
        return access.answer(MODERATION, choices::takedowns);
    }

    /** Whoever acts takes it out. */
    void takeDown(BusinessId business, String reason, Instant now) {
        var by = access.current() instanceof Actor.Person(var id, var ignored) ? id : null;
        access.perform(MODERATION, () -> choices.takeDown(new Takedown(business, reason, now, by, null)));
    }

    boolean object(BusinessId business, String words, Instant now) {
        return access.answer(MODERATION, () -> choices.object(business, words, now));
    }

    boolean rule(BusinessId business, Ruling ruling) {
        return access.answer(MODERATION, () -> choices.rule(business, ruling));
    }

    boolean allowAgain(BusinessId business) {
        return access.answer(MODERATION, () -> choices.allowAgain(business));
    }
}
