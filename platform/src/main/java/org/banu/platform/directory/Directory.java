package org.banu.platform.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Businesses that want to be found. Everybody may read it; who changes it has been let in by the page. */
@Service
public class Directory {

    private final Shelves shelves;
    private final Projection projection;
    private final ListingNotes notes;
    private final Organisations organisations;
    private final Clock clock;

    Directory(Shelves shelves, Projection projection, ListingNotes notes, Organisations organisations, Clock clock) {
        this.shelves = shelves;
        this.projection = projection;
        this.notes = notes;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Listing> search(Search search, int atMost) {
        return shelves.search(search, atMost);
    }

    /** How many there are on all pages, counted no further than asked for. */
    @Transactional(readOnly = true)
    public int count(Search search, int atMost) {
        return shelves.count(search, atMost);
    }

    @Transactional(readOnly = true)
    public Optional<Listing> find(BusinessId business) {
        return shelves.find(business);
    }

    public Listing get(BusinessId business) {
        return find(business).orElseThrow(() -> new NotFound("listing", business.value()));
    }

    /** What the organisation is called that brought a business; empty where its owner did. */
    public String broughtBy(Listing listing, Language language) {
        return listing.broughtBy()
                .map(it -> organisations.get(it).name(language))
                .orElse("");
    }

    /** Takes a business out; its owner reads why. */
    @Transactional
    public void takeDown(BusinessId business, String reason) {
        var now = clock.instant();
        shelves.takeDown(business, reason, now);
        projection.renew(List.of(business));
        notes.takenDown(business, now);
    }

    /** It may stand in the directory again, if its owner still wants it; if she had answered, she is told. */
    @Transactional
    public void allowAgain(BusinessId business) {
        var answered = takedown(business).filter(Takedown::waits).isPresent();
        if (shelves.allowAgain(business)) {
            projection.renew(List.of(business));
            notes.allowedAgain(business, answered, clock.instant());
        }
    }

    /** It stays out after what its owner answered; she reads why. Whoever calls has asked who may decide that. */
    @Transactional
    public void keepOut(BusinessId business, String words, PersonId by) {
        var now = clock.instant();
        if (shelves.rule(business, new Takedown.Ruling(words, by, now))) {
            notes.keptOut(business, now);
        }
    }

    /** What its owner answers to that it was taken out, once. */
    @Transactional
    void object(BusinessId business, String words) {
        if (shelves.object(business, words, clock.instant())) {
            notes.objected(business);
        }
    }

    /** What was taken down, the latest first; for administrators of Banu. */
    public List<Takedown> takedowns() {
        return shelves.takedowns();
    }

    /** Those of businesses that whoever acts keeps or whose organisation does. */
    @Transactional(readOnly = true)
    List<Takedown> takedownsSeen() {
        return shelves.choices().takedowns();
    }

    @Transactional(readOnly = true)
    Choice choice(BusinessId business) {
        return shelves.choices().get(business);
    }

    @Transactional(readOnly = true)
    public Optional<Takedown> takedown(BusinessId business) {
        return shelves.takedown(business);
    }

    /** As others would see it. */
    Listing preview(Business business, Set<Field> shown) {
        return projection.of(business, shown, clock.instant());
    }

    /** Wants it to be found, with these fields; it is once she agrees too. */
    @Transactional
    public void show(Business business, Set<Field> shown) {
        var before = shelves.choices().get(business.id());
        var now = clock.instant();
        shelves.choices()
                .put(
                        business.id(),
                        new Choice(shown, Optional.of(before.listedAt().orElse(now))),
                        now);
        projection.renew(List.of(business.id()));
        notes.shown(business.id(), before.shown(), shown);
    }

    /** Wants it not to be found any more. */
    @Transactional
    public void hide(Business business) {
        var before = shelves.choices().get(business.id());
        if (before.listedAt().isPresent()) {
            shelves.choices().put(business.id(), new Choice(before.shown(), Optional.empty()), clock.instant());
            projection.renew(List.of(business.id()));
            notes.hidden(business.id());
        }
    }
}
