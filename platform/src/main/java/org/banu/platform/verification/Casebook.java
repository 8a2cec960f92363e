package org.banu.platform.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.Owners;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Ids;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.springframework.stereotype.Component;

/**
 * Moves cases, and keeps each step with what follows from it. Who may take it is asked before. Cases belong to the
 * organisation whose officers have them.
 */
@Component
class Casebook implements Owners {

    /** Only this task reads cases for officers, and writes them. */
    static final String TASK = "verification";

    /** She has so long to answer a question. */
    static final Duration TO_ANSWER = Duration.ofDays(60);

    /** She has so long to ask that somebody else looks at a decision. */
    static final Duration TO_APPEAL = Duration.ofDays(30);

    private final Access access;
    private final CaseStore cases;
    private final StepStore steps;
    private final Results results;
    private final CaseNotes notes;

    Casebook(Access access, CaseStore cases, StepStore steps, Results results, CaseNotes notes) {
        this.access = access;
        this.cases = cases;
        this.steps = steps;
        this.results = results;
        this.notes = notes;
    }

    /** False if the business has a case that is not over. */
    boolean begin(Case begun, byte[] seen, List<Move> moves) {
        var added = access.answer(TASK, () -> {
            if (!cases.add(begun, seen)) {
                return false;
            }
            moves.forEach(it -> steps.add(begun, it));
            return true;
        });
        if (added) {
            var first = moves.getFirst();
            notes.keep(begun.state(), begun, first);
            notes.tell(begun, first, first.at());
        }
        return added;
    }

    /** The case after the step; empty if it had moved on meanwhile. */
    Optional<Case> move(Case from, Move move, int months) {
        var days = new CaseStore.Days(
                move.at(), move.at().plus(TO_ANSWER), move.at().plus(TO_APPEAL), months);
        var moved = access.answer(
                TASK,
                () -> cases.move(from, move.step(), move.by(), from.state(), days)
                        .map(it -> {
                            steps.add(it, move);
                            return it;
                        }));
        moved.ifPresent(it -> {
            results.follow(from.state(), it, move);
            notes.keep(from.state(), it, move);
            // What nobody has decided about goes on where it is, without a letter for each change.
            if (move.step() != Move.Step.CHANGE
                    || it.state() != from.state()
                    || !it.state().isOpen()) {
                notes.tell(it, move, move.at());
            }
        });
        return moved;
    }

    /** As it stands once nobody else moves it; until the transaction ends nobody does. */
    Case lock(Case locked) {
        return access.answer(TASK, () -> cases.find(locked.id(), true)).orElse(locked);
    }

    /** Where a step leads to. */
    State next(State from, Move.Step step) {
        return access.answer(TASK, () -> steps.next(from, step));
    }

    /** A step that leaves the case where it is. */
    void note(Case at, Move move) {
        access.perform(TASK, () -> steps.add(at, move));
        notes.keep(at.state(), at, move);
    }

    /** Who opens the file is noted each time, with each earlier case that is read with it. */
    void noteOpened(Case opened) {
        notes.keepOpened(opened, opened.office());
        listEarlier(opened).forEach(it -> notes.keepOpened(it, opened.office()));
    }

    /** Officers of another country see no more of it, and she is told, unless a letter of the same change told her. */
    void hide(Case hidden, boolean told, Instant now) {
        note(hidden, Move.byBanu(Step.HIDE, now));
        if (!told) {
            notes.tellHer(hidden, now);
        }
    }

    /** Officers see it again, and are told that it waits. */
    void show(Case shown, Instant now) {
        var move = Move.byHer(Step.SHOW, shown.person(), now);
        note(shown, move);
        notes.tell(shown, move, now);
    }

    boolean isHidden(Case of) {
        return steps(of).stream()
                .map(Move::step)
                .filter(it -> it == Step.HIDE || it == Step.SHOW)
                .reduce((_, last) -> last)
                .filter(it -> it == Step.HIDE)
                .isPresent();
    }

    /**
     * The business was found to be another one: its cases are read there as they stood, and nothing more happens to them. She
     * is told where that ends something.
     */
    void rest(BusinessId lost, BusinessId kept, Instant now) {
        access.answer(TASK, () -> cases.rest(lost, kept, now)).stream()
                .filter(it -> !it.state().isOver())
                .forEach(it -> {
                    note(it, Move.byBanu(Step.MERGE, now));
                    notes.tellHer(it, now);
                });
        results.rest(lost, kept, now);
    }

    /** It is none after all: its cases go on where they stood, and the tier is again what the latest of them says. */
    void resume(BusinessId back, Instant now) {
        access.answer(TASK, () -> cases.resume(back, now)).stream()
                .filter(it -> !it.state().isOver())
                .forEach(it -> {
                    var move = Move.byBanu(Step.SEPARATE, now);
                    note(it, move);
                    notes.tell(it, move, now);
                });
        results.resume(back, findLatest(back));
    }

    void remind(Case ending, int days, Instant now) {
        access.perform(TASK, () -> cases.remind(ending.id(), days));
        notes.remind(ending, now);
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public Optional<Owner> find(String id) {
        return Ids.find(id).flatMap(this::find).map(it -> Owner.of(it.office()));
    }

    Optional<Case> find(UUID id) {
        return access.answer(TASK, () -> cases.find(id, false));
    }

    Optional<Case> findLatest(BusinessId business) {
        return listLatest(List.of(business)).stream().findFirst();
    }

    /** The latest of each business that has any. */
    List<Case> listLatest(Collection<BusinessId> businesses) {
        return access.answer(TASK, () -> cases.listLatest(businesses));
    }

    List<Case> listLatest(PersonId person) {
        return access.answer(TASK, () -> cases.listLatest(person));
    }

    /** Whether she is written to when something happens; else her pages tell her. */
    boolean isWrittenTo(PersonId person) {
        return notes.isWrittenTo(person);
    }

    List<Move> steps(Case of) {
        return access.answer(TASK, () -> steps.listOf(of.id()));
    }

    /** The other cases of its business, the latest first. */
    List<Case> listEarlier(Case than) {
        return listOf(than.business()).stream()
                .filter(it -> !it.id().equals(than.id()) && it.person().equals(than.person()))
                .toList();
    }

    /** All of a business, the latest first. */
    List<Case> listOf(BusinessId business) {
        return access.answer(TASK, () -> cases.listOf(business));
    }

    List<UUID> files(BusinessId business) {
        return access.answer(TASK, () -> steps.files(business));
    }

    List<Case> listWaiting(OrganisationId office, int atMost) {
        return access.answer(TASK, () -> cases.listOf(office, State.WAITING, atMost));
    }

    List<Case> listOpen(PersonId person) {
        return access.answer(TASK, () -> cases.listOpen(person));
    }

    List<Case> listLapsed(Instant now) {
        return access.answer(TASK, () -> cases.listLapsed(now));
    }

    List<Case> listEnding(Instant before) {
        return access.answer(TASK, () -> cases.listEnding(before));
    }

    List<Case> listVerified(int from, int atMost) {
        return access.answer(TASK, () -> cases.listVerified(from, atMost));
    }

    int countVerified() {
        return access.answer(TASK, cases::countVerified);
    }

    /** What she said of ties to the business; empty if nothing yet. */
    Optional<Step> declared(Case of, PersonId officer) {
        return access.answer(TASK, () -> steps.declared(of.id(), officer));
    }

    /** Nobody may decide in it, which she is told. */
    void strand(Case stranded, Instant now) {
        note(stranded, Move.byBanu(Move.Step.STRAND, now));
        notes.tellHer(stranded, now);
    }

    /** Whether her account stands among the owners of the business. */
    boolean hasPart(Case of, PersonId person) {
        return access.answer(TASK, () -> steps.hasPart(of.business(), person));
    }

    /** Whether she may decide in it no more, or never could: it is her own, she has a part in it, or she decided already. */
    boolean isBarred(Case from, PersonId officer) {
        return from.isBoundTo(officer)
                || access.answer(
                        TASK, () -> steps.hasDecided(from, officer) || steps.hasPart(from.business(), officer));
    }

    /** Whether somebody else has to go on: she may not decide in it, or said that something ties her to it. */
    boolean isOut(Case from, PersonId officer) {
        return out(List.of(from), officer).contains(from.id());
    }

    /** Ids of those of them in which somebody else has to go on. */
    Set<UUID> out(List<Case> of, PersonId officer) {
        return access.answer(TASK, () -> steps.out(of, officer));
    }

    boolean isSeen(Case of, byte[] seen) {
        return access.answer(TASK, () -> cases.isSeen(of.id(), seen));
    }

    void see(Case of, byte[] seen) {
        access.perform(TASK, () -> cases.see(of.id(), seen));
    }
}
