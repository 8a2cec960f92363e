package org.banu.platform.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.offices.Offices;
import org.banu.platform.verification.Case.Outcome;
import org.banu.platform.verification.Case.Seen;
import org.banu.platform.verification.Dossiers.Dossier;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Capacity;
import org.banu.platform.verification.State.Move.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may decide about a business, and what. Two officers do, neither of whom keeps it, has a part in it or decided before,
 * on what they read; an administrator of Banu may take it back, and somebody else looks at that.
 */
@Component
class Review {

    private final Casebook book;
    private final Offices offices;
    private final Clearance clearance;
    private final Dossiers dossiers;
    private final Handover handover;

    Review(Casebook book, Offices offices, Clearance clearance, Dossiers dossiers, Handover handover) {
        this.book = book;
        this.offices = offices;
        this.clearance = clearance;
        this.dossiers = dossiers;
        this.handover = handover;
    }

    /** An officer says whether anything ties her to the business, before she sees its file; or that she found a tie later. */
    @Transactional
    Outcome declare(UUID id, PersonId officer, boolean free, String words, Instant now) {
        var declared = clearance.waiting(book.find(id), id);
        var before = book.declared(declared, officer);
        var later = !free && before.filter(it -> it == Step.CLEAR).isPresent() && !book.isBarred(declared, officer);
        if (before.isPresent() && !later) {
            return new Outcome.Late();
        }
        if (!free && words.isEmpty()) {
            return Outcome.wrong(later ? "tie" : "words", "verification.wrong.conflict");
        }
        if (free && book.isBarred(declared, officer)) {
            return Outcome.wrong("free", "verification.wrong.barred");
        }
        book.note(
                declared,
                Move.byOfficer(free ? Step.CLEAR : Step.CONFLICT, officer, declared.office(), now)
                        .saying(words));
        if (!free) {
            handover.look(declared, now);
        }
        return new Outcome.Done(declared);
    }

    /**
     * An officer decides, with reasons: in order, a question, or not shown.
     *
     * @param seen where the case stood on the page on which she decided
     */
    @Transactional
    Outcome decide(UUID id, PersonId officer, Seen seen, Step step, String words, Instant now) {
        var decided = get(id);
        if (!clearance.holds(decided)) {
            throw new NotFound("case", id);
        }
        if (decided.state() != seen.state()) {
            return new Outcome.Late();
        }
        if (words.isEmpty()) {
            return Outcome.wrong("words", "verification.wrong.reasons");
        }
        if (book.isBarred(decided, officer)) {
            // Her own decision may just have been kept, from a form that was sent twice.
            return get(id).state() == seen.state()
                    ? Outcome.wrong("words", "verification.wrong.barred")
                    : new Outcome.Late();
        }
        if (book.declared(decided, officer).filter(it -> it == Step.CLEAR).isEmpty()) {
            return Outcome.wrong("words", "verification.wrong.declare_first");
        }
        if (!decided.seen().equals(seen)) {
            return Outcome.wrong("state", "verification.wrong.changed");
        }
        var unmet = step == Step.ACCEPT ? unmet(decided, dossiers.forOfficers(decided.business(), now)) : "";
        if (!unmet.isEmpty()) {
            return Outcome.wrong("step", unmet);
        }
        var moved = moved(
                decided, Move.byOfficer(step, officer, decided.office(), now).saying(words));
        moved.ifPresent(it -> handover.look(it, now));
        return Outcome.of(moved);
    }

    /**
     * Why the next yes can't verify it, as the key of a sentence; empty where it can, or does not verify it yet. Verified
     * means that it is a woman's business by some definition.
     */
    String unmet(Case of, Dossier file) {
        if (!file.met().isEmpty() || book.next(of.state(), Step.ACCEPT) != State.VERIFIED) {
            return "";
        }
        return of.state() == State.SECOND_CHECK ? "verification.wrong.unmet" : "verification.wrong.unmet_appeal";
    }

    /** An administrator of Banu takes a verification back, with reasons; she may appeal. */
    @Transactional
    Outcome revoke(UUID id, PersonId administrator, String words, Instant now) {
        var revoked = get(id);
        if (words.isEmpty()) {
            return Outcome.wrong("words-" + id, "verification.wrong.reasons");
        }
        if (revoked.person().equals(administrator) || book.hasPart(revoked, administrator)) {
            return Outcome.wrong("words-" + id, "verification.wrong.barred");
        }
        return revoked.state() == State.VERIFIED
                ? Outcome.of(moved(
                        revoked,
                        Move.of(Step.REVOKE, Capacity.ADMINISTRATOR, Optional.of(administrator), now)
                                .saying(words)))
                : new Outcome.Late();
    }

    private Optional<Case> moved(Case from, Move move) {
        return book.move(from, move, offices.months(from.office()));
    }

    private Case get(UUID id) {
        return book.find(id).orElseThrow(() -> new NotFound("case", id));
    }
}
