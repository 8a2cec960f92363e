package org.banu.platform.verification;

import java.time.Instant;
import java.util.List;
import org.banu.platform.access.Access;
import org.banu.platform.duties.Duty;
import org.banu.platform.offices.Offices;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no case waits where nobody may decide in it: another office of the country goes on, and where there is
 * none, the administrators of Banu look after it.
 */
@Component
class Handover {

    private final Access access;
    private final Casebook book;
    private final StepStore steps;
    private final Offices offices;
    private final Clearance clearance;

    Handover(Access access, Casebook book, StepStore steps, Offices offices, Clearance clearance) {
        this.access = access;
        this.book = book;
        this.steps = steps;
        this.offices = offices;
        this.clearance = clearance;
    }

    /** Banu does it, whoever made it necessary, and on the case as it stands now. */
    void look(Case looked, Instant now) {
        access.perform(Casebook.TASK, () -> {
            var waiting = book.lock(looked);
            if (isStranded(waiting, now)) {
                handOver(waiting, now);
            } else {
                steps.free(waiting.id());
            }
        });
    }

    private void handOver(Case stranded, Instant now) {
        var by = clearance.another(stranded, it -> book.isOut(stranded, it), now);
        if (!by.equals(stranded.office())) {
            book.move(stranded.at(by), Move.byBanu(Step.PASS, now), offices.months(by));
        } else if (steps.strand(stranded)) {
            book.strand(stranded, now);
        }
    }

    /** What she does not allow officers to see does not wait for them. */
    private boolean isStranded(Case of, Instant now) {
        return State.WAITING.contains(of.state())
                && clearance.holds(of)
                && !offices.hasAnother(of.office(), it -> book.isOut(of, it), now);
    }

    /** Cases that wait for officers, the one that waits longest first. */
    List<Case> listWaiting() {
        return access.answer(Casebook.TASK, steps::listWaiting);
    }

    /** Those of them that nobody may decide, as it was last found. */
    List<Case> listStranded() {
        return access.answer(Casebook.TASK, steps::listStranded);
    }

    @Bean
    static Duty strandedCases(Access access, StepStore steps) {
        return new Duty(
                "verification.stranded", "/admin/verified", () -> access.answer(Casebook.TASK, steps::countStranded));
    }
}
