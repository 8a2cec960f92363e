package org.banu.platform.verification;

import java.time.Clock;
import org.banu.platform.consents.ConsentWithdrawn;
import org.banu.platform.consents.Purpose;
import org.banu.platform.holdings.OwnershipChanged;
import org.banu.platform.offices.Offices;
import org.banu.platform.registry.BusinessChanged;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was checked is looked at anew where it changed since, and nobody looks at anything that she no longer allows. */
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
        book.findLatest(event.business()).ifPresent(this::reopen);
    }

    @EventListener
    void on(BusinessChanged event) {
        book.findLatest(event.business()).ifPresent(it -> compare(it, event.business()));
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

    private void compare(Case latest, BusinessId business) {
        var seen = dossiers.fingerprint(dossiers.business(business));
        if (!book.isSeen(latest, seen)) {
            reopen(latest);
            book.see(latest, seen);
        }
    }

    /** Whoever decides at the same moment decides about what was, before or not at all. */
    private void reopen(Case changed) {
        book.move(book.lock(changed), Move.byBanu(Step.CHANGE, clock.instant()), offices.months(changed.office()));
    }
}
