package org.banu.platform.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.banu.platform.consents.ConsentGiven;
import org.banu.platform.consents.ConsentWithdrawn;
import org.banu.platform.consents.Purpose;
import org.banu.platform.holdings.OwnershipChanged;
import org.banu.platform.offices.Offices;
import org.banu.platform.registry.BusinessMerged;
import org.banu.platform.registry.BusinessSeparated;
import org.banu.platform.registry.BusinessesChanged;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was checked is looked at anew where it changed since, and nobody looks at anything that she no longer allows. What
 * becomes of cases where a business was found to be another one, {@link Casebook#rest} says.
 */
@Component
class Reopening {

    private final Casebook book;
    private final Dossiers dossiers;
    private final Clearance clearance;
    private final Offices offices;
    private final Clock clock;

    Reopening(Casebook book, Dossiers dossiers, Clearance clearance, Offices offices, Clock clock) {
        this.book = book;
        this.dossiers = dossiers;
        this.clearance = clearance;
        this.offices = offices;
        this.clock = clock;
    }

    @EventListener
    void on(OwnershipChanged event) {
        book.findLatest(event.business()).ifPresent(it -> reopen(it));
    }

    @EventListener
    void on(BusinessesChanged event) {
        book.listLatest(event.businesses()).forEach(this::compare);
    }

    /** A case that officers have goes no further; what was decided stays. */
    @EventListener
    void on(ConsentWithdrawn event) {
        if (event.purpose() == Purpose.VERIFICATION || event.purpose() == Purpose.CROSS_BORDER) {
            book.listOpen(event.person()).stream()
                    .filter(it -> !clearance.holds(it))
                    .forEach(it -> book.move(
                            it, Move.byHer(Step.WITHDRAW, event.person(), event.at()), offices.months(it.office())));
        }
    }

    /** What waited for that consent goes on. */
    @EventListener
    void on(ConsentGiven event) {
        if (event.purpose() == Purpose.CROSS_BORDER) {
            book.listOpen(event.person()).forEach(it -> show(it, event.at()));
        }
    }

    @EventListener
    void on(BusinessMerged event) {
        book.rest(event.lost(), event.kept(), clock.instant());
    }

    /** What she withdrew meanwhile counts now. */
    @EventListener
    void on(BusinessSeparated event) {
        var now = clock.instant();
        book.resume(event.back(), now);
        book.findLatest(event.back())
                .filter(it -> it.state().isOpen() && !clearance.holds(it) && !book.isHidden(it))
                .ifPresent(it -> book.move(it, Move.byBanu(Step.WITHDRAW, now), offices.months(it.office())));
    }

    private void compare(Case latest) {
        var seen = dossiers.fingerprint(dossiers.business(latest.business()));
        if (!book.isSeen(latest, seen)) {
            var moved = reopen(latest);
            book.see(latest, seen);
            look(
                    moved.orElse(latest),
                    moved.filter(it -> it.state() != latest.state()).isPresent());
        }
    }

    /** Whether its officers still see it, now that the business may be in another country. */
    private void look(Case open, boolean told) {
        if (!open.state().isOpen()) {
            return;
        }
        if (clearance.holds(open)) {
            show(open, clock.instant());
        } else if (!book.isHidden(open)) {
            book.hide(open, told, clock.instant());
        }
    }

    private void show(Case open, Instant now) {
        if (book.isHidden(open) && clearance.holds(open)) {
            book.show(open, now);
        }
    }

    /**
     * Nothing happens where no officer has found anything yet. Whoever decides at the same moment decides about what was,
     * before or not at all.
     */
    private Optional<Case> reopen(Case changed) {
        return book.move(
                book.lock(changed), Move.byBanu(Step.CHANGE, clock.instant()), offices.months(changed.office()));
    }
}
