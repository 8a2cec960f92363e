package org.banu.platform.verification;

import java.time.Instant;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.offices.Offices;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Notices;
import org.banu.platform.verification.State.Move;
import org.springframework.stereotype.Component;

/** What is kept of a step, and whom it is told to. */
@Component
class CaseNotes {

    private final Audit audit;
    private final Notices notices;
    private final Offices offices;
    private final Access access;

    CaseNotes(Audit audit, Notices notices, Offices offices, Access access) {
        this.audit = audit;
        this.notices = notices;
        this.offices = offices;
        this.access = access;
    }

    /** A step that moved a case, or none. */
    void keep(State before, Case now, Move move) {
        var act = act("step", now).with("step", move.step());
        var done = before == now.state() ? act : act.with("state", before, now.state());
        audit.add(move.organisation().map(done::onBehalfOf).orElse(done));
    }

    /** She sees in her trail that officers opened her file, and for which organisation; never who they are. */
    void keepOpened(Case opened) {
        audit.add(act("opened", opened).onBehalfOf(opened.office()));
    }

    private static Act act(String what, Case of) {
        return Act.of("verification." + what, "verification", of.id()).about(of.person());
    }

    /** Whoever has to do something now, and she in any case where she did not do it herself. */
    void tell(Case now, Move move, Instant at) {
        if (move.capacity() != Move.Capacity.OWNER) {
            tellHer(now, at);
        }
        if (State.WAITING.contains(now.state())) {
            var page = "/organisations/%s/cases".formatted(now.office().value());
            offices.reviewers(now.office(), at).stream()
                    .filter(it -> !now.isBoundTo(it) && !isActing(it))
                    .forEach(it -> notices.tell(it, Letter.Kind.VERIFICATION_WAITS, page, at));
        }
    }

    void tellHer(Case now, Instant at) {
        notices.tell(now.person(), Letter.Kind.VERIFICATION_MOVED, hers(now), at);
    }

    void remind(Case ending, Instant at) {
        notices.tell(ending.person(), Letter.Kind.VERIFICATION_ENDING, hers(ending), at);
    }

    /** Whoever does it needs no letter on it. */
    private boolean isActing(PersonId person) {
        return access.current() instanceof Actor.Person(var id, var ignored) && id.equals(person);
    }

    private static String hers(Case of) {
        return "/businesses/%s/verification".formatted(of.business().value());
    }
}
