package org.banu.platform.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.banu.platform.access.Access;
import org.banu.platform.duties.Duty;
import org.banu.platform.offices.Offices;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no case waits where nobody may decide in it: another office of the country goes on, and where there is
 * none, the administrators of Banu look after it.
 */
@Component
class Handover implements Duty {

    private final Access access;
    private final Casebook book;
    private final Offices offices;
    private final Clearance clearance;
    private final Clock clock;

    Handover(Access access, Casebook book, Offices offices, Clearance clearance, Clock clock) {
        this.access = access;
        this.book = book;
        this.offices = offices;
        this.clearance = clearance;
        this.clock = clock;
    }

    /** Banu does it, whoever made it necessary. */
    void look(Case waiting, Instant now) {
        access.perform(Casebook.TASK, () -> {
            if (isStranded(waiting, now)) {
                handOver(waiting, now);
            }
        });
    }

    private void handOver(Case stranded, Instant now) {
        var by = clearance.another(stranded, it -> book.isOut(stranded, it), now);
        if (by.equals(stranded.office())) {
            book.strand(stranded, now);
        } else {
            book.move(stranded.at(by), Move.byBanu(Step.PASS, now), offices.months(by));
        }
    }

    /** What she does not allow officers to see does not wait for them. */
    private boolean isStranded(Case of, Instant now) {
        return State.WAITING.contains(of.state())
                && clearance.holds(of)
                && !offices.hasAnother(of.office(), it -> book.isOut(of, it), now);
    }

    /** Cases that nobody may decide now, the one that waits longest first. */
    List<Case> listStranded(Instant now) {
        return access.answer(
                Casebook.TASK,
                () -> book.listStranded().stream()
                        .filter(it -> isStranded(it, now))
                        .toList());
    }

    @Override
    public String key() {
        return "verification.stranded";
    }

    @Override
    public int waiting() {
        return listStranded(clock.instant()).size();
    }

    @Override
    public String address() {
        return "/admin/verified";
    }
}
