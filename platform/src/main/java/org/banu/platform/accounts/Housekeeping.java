package org.banu.platform.accounts;

import java.time.Clock;
import org.banu.platform.access.PersonId;
import org.banu.platform.factors.FactorChanged;
import org.banu.platform.outreach.Letter;
import org.banu.platform.sessions.SessionBegun;
import org.banu.platform.sessions.SessionsEnded;
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
        var person = change.person();
        switch (change.change()) {
            case ADDED -> {
                proofs.note("second_step_added", person);
                tell(person, Letter.Kind.FACTOR_ADDED);
            }
            case REMOVED -> {
                proofs.note("second_step_removed", person);
                tell(person, Letter.Kind.FACTOR_REMOVED);
            }
            case CODE_USED -> proofs.note("recovery_code_used", person);
            case CODES_RENEWED -> {
                proofs.note("codes_renewed", person);
                tell(person, Letter.Kind.CODES_RENEWED);
            }
            case CODES_TRIED -> {
                proofs.note("codes_tried", person);
                tell(person, Letter.Kind.CODES_TRIED);
            }
        }
    }

    @EventListener
    void on(SessionBegun begun) {
        proofs.note("signed_in", begun.person());
    }

    @EventListener
    void on(SessionsEnded ended) {
        proofs.note("sessions_ended", ended.person());
    }

    private void tell(PersonId person, Letter.Kind kind) {
        people.find(person).ifPresent(it -> links.tell(it, kind, clock.instant()));
    }
}
