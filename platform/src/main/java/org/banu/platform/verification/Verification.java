package org.banu.platform.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.consents.ConsentText;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.Purpose;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.offices.Offices;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.verification.Case.Outcome;
import org.banu.platform.verification.Dossiers.Dossier;
import org.banu.platform.verification.HerCasePages.Asking;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.banu.platform.web.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which step she may take in a case, and when, and what officers see of it, only while she allows it. How they decide,
 * {@link Review} says.
 */
@Service
public class Verification {

    private final Casebook book;
    private final Offices offices;
    private final Consents consents;
    private final Clearance clearance;
    private final Dossiers dossiers;

    Verification(Casebook book, Offices offices, Consents consents, Clearance clearance, Dossiers dossiers) {
        this.book = book;
        this.offices = offices;
        this.consents = consents;
        this.clearance = clearance;
        this.dossiers = dossiers;
    }

    /** She asks for it; what she ticked is kept with it. */
    @Transactional
    Outcome ask(Asking asking, Instant now) {
        var dossier = dossiers.of(asking.business(), now);
        var office = asking.office().flatMap(it -> offices.find(it, now)).filter(it -> it.isReadyFor(asking.person()));
        asking.consents().forEach(it -> consents.give(asking.person(), it, now));
        var problems = new ArrayList<Problem>();
        if (office.isEmpty()) {
            problems.add(new Problem("office", "verification.wrong.office"));
        }
        if (dossier.namesNobody()) {
            problems.add(new Problem("owners", "verification.wrong.no_owner"));
        }
        if (asking.evidence().words().isEmpty()) {
            problems.add(new Problem("words", "verification.wrong.evidence"));
        }
        dossier.questions().stream()
                .filter(it -> asking.explained().getOrDefault(it, "").isEmpty())
                .forEach(it -> problems.add(new Problem(it.name(), "verification.wrong.explain")));
        var chosen = office.map(it -> it.organisation().id());
        chosen.map(it -> clearance.lacking(asking.person(), asking.business(), it))
                .orElseGet(() -> consents.holds(asking.person(), Purpose.VERIFICATION)
                        ? List.of()
                        : List.of(Purpose.VERIFICATION))
                .forEach(it -> problems.add(new Problem(
                        it.field(),
                        it == Purpose.CROSS_BORDER
                                ? "verification.wrong.consent_abroad"
                                : "verification.wrong.consent")));
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        var begun = Case.begun(asking.person(), asking.business(), chosen.orElseThrow(), now);
        var moves = new ArrayList<Move>();
        moves.add(Move.byHer(Step.BEGIN, asking.person(), now).showing(asking.evidence()));
        dossier.questions()
                .forEach(it -> moves.add(Move.byHer(Step.EXPLAIN, asking.person(), now)
                        .about(it.name())
                        .saying(asking.explained().getOrDefault(it, ""))));
        return book.begin(begun, dossiers.fingerprint(dossier.business()), moves)
                ? new Outcome.Done(begun)
                : new Outcome.Late();
    }

    /** She allows that officers of another country than that of her business go on with what they have. */
    @Transactional
    Outcome allow(UUID id, PersonId her, Optional<ConsentText> ticked, Instant now) {
        var shown = hers(id, her);
        ticked.ifPresent(it -> consents.give(her, it, now));
        return clearance.holds(shown)
                ? new Outcome.Done(shown)
                : Outcome.wrong(Purpose.CROSS_BORDER.field(), "verification.wrong.allow_abroad");
    }

    /** She answers a question within her time, or adds something while officers look at it. */
    @Transactional
    Outcome show(UUID id, PersonId her, Move.Evidence evidence, Instant now) {
        var shown = hers(id, her);
        if (evidence.words().isEmpty()) {
            return Outcome.wrong("words", "verification.wrong.evidence");
        }
        if (shown.state().isWith(State.Holder.OFFICE)) {
            book.note(shown, Move.byHer(Step.ADD, her, now).showing(evidence));
            return new Outcome.Done(shown);
        }
        if (!shown.state().isWith(State.Holder.HER)
                || shown.dueAt().filter(now::isBefore).isEmpty()) {
            return new Outcome.Late();
        }
        return moved(shown, Move.byHer(Step.ANSWER, her, now).showing(evidence));
    }

    @Transactional
    Outcome withdraw(UUID id, PersonId her, Instant now) {
        var withdrawn = hers(id, her);
        return withdrawn.state().isOpen() ? moved(withdrawn, Move.byHer(Step.WITHDRAW, her, now)) : new Outcome.Late();
    }

    /** Somebody who has not decided looks at it: of the same office, or of another where it has nobody else. */
    @Transactional
    Outcome appeal(UUID id, PersonId her, String words, Instant now) {
        var decided = hers(id, her);
        if (words.isEmpty()) {
            return Outcome.wrong("reasons", "verification.wrong.reasons");
        }
        if (!decided.mayAppeal(now) || !isLatest(decided)) {
            return new Outcome.Late();
        }
        var by = clearance.another(decided, it -> book.isOut(decided, it), now);
        if (!clearance.lacking(her, decided.business(), by).isEmpty()) {
            return Outcome.wrong("reasons", "verification.wrong.allow_first");
        }
        return moved(decided.at(by), Move.byHer(Step.APPEAL, her, now).saying(words));
    }

    /** She declares that nothing has changed. */
    @Transactional
    Outcome renew(UUID id, PersonId her, boolean declared, Instant now) {
        var renewed = hers(id, her);
        if (!declared) {
            return Outcome.wrong("unchanged", "verification.wrong.unchanged");
        }
        return renewed.mayRenew(now) ? moved(renewed, Move.byHer(Step.RENEW, her, now)) : new Outcome.Late();
    }

    /** What waits for officers of an organisation, as long as those whom it is about allow that they see it. */
    @Transactional(readOnly = true)
    List<Case> listWaiting(OrganisationId office, int atMost) {
        return clearance.holding(office, book.listWaiting(office, atMost));
    }

    /** Whether somebody has to do something in a case of a business. */
    @Transactional(readOnly = true)
    public boolean isOpen(BusinessId business) {
        return book.findLatest(business).filter(it -> it.state().isOpen()).isPresent();
    }

    /** The file, for an officer who may see it; she whom it is about finds that in her trail. */
    @Transactional
    Optional<Dossier> open(Case opened, PersonId officer, Instant now) {
        if (!clearance.holds(opened)
                || book.isBarred(opened, officer)
                || book.declared(opened, officer).filter(it -> it == Step.CLEAR).isEmpty()) {
            return Optional.empty();
        }
        book.noteOpened(opened);
        return Optional.of(dossiers.forOfficers(opened.business(), now).explainedBy(book.steps(opened)));
    }

    /** Whether an officer may open a document that was handed in for a case, or for an earlier one of the same business. */
    @Transactional(readOnly = true)
    boolean shows(UUID id, PersonId officer, UUID file) {
        var shown = waiting(id);
        return !book.isBarred(shown, officer)
                && book.declared(shown, officer).filter(it -> it == Step.CLEAR).isPresent()
                && Stream.concat(Stream.of(shown), book.listEarlier(shown).stream())
                        .flatMap(it -> book.steps(it).stream())
                        .anyMatch(it -> file.equals(it.file()));
    }

    /**
     * One that officers have to do with now.
     *
     * @throws NotFound where it is over, or she no longer allows that they see it
     */
    Case waiting(UUID id) {
        return clearance.waiting(book.find(id), id);
    }

    private boolean isLatest(Case of) {
        return book.findLatest(of.business())
                .filter(it -> it.id().equals(of.id()))
                .isPresent();
    }

    private Outcome moved(Case from, Move move) {
        return Outcome.of(book.move(from, move, offices.months(from.office())));
    }

    private Case hers(UUID id, PersonId her) {
        var found = get(id);
        if (!found.person().equals(her)) {
            throw new NotFound("case", id);
        }
        return found;
    }

    private Case get(UUID id) {
        return book.find(id).orElseThrow(() -> new NotFound("case", id));
    }
}
