package org.banu.platform.accounts;

import java.time.Clock;
import org.banu.platform.factors.FactorChanged;
import org.banu.platform.outreach.Letter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is to be done about accounts without anybody asking. */
@Component
class Housekeeping {

    private final Proofs proofs;
    private final Links links;
    private final AccountStore people;
    private final Clock clock;

    Housekeeping(Proofs proofs, Links links, AccountStore people, Clock clock) {
        this.proofs = proofs;
        this.links = links;
        this.people = people;
        this.clock = clock;
    }

    /** In the transaction of the change. */
    @EventListener
    void on(FactorChanged change) {
        var kind = change.added() ? Letter.Kind.FACTOR_ADDED : Letter.Kind.FACTOR_REMOVED;
        proofs.note(change.added() ? "second_step_added" : "second_step_removed", change.person());
        people.find(change.person()).ifPresent(it -> links.tell(it, kind, clock.instant()));
    }
}
