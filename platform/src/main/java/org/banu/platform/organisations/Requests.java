package org.banu.platform.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;
import org.banu.platform.duties.Duty;
import org.banu.platform.duties.Errand;
import org.banu.platform.duties.Errands;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.organisations.Request.State;
import org.banu.platform.outreach.Letter;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Asking to act for an organisation, and deciding about it. Who asked becomes its first administrator. */
@Component
class Requests implements Errands {

    private static final int MOST_WAITING = 5;
    private static final int MOST_SHOWN = 100;
    private static final int LONGEST_REASON = 2_000;

    private final Access access;
    private final RequestStore store;
    private final OrganisationStore organisations;
    private final Notes notes;
    private final ApplicationEventPublisher events;

    Requests(
            Access access,
            RequestStore store,
            OrganisationStore organisations,
            Notes notes,
            ApplicationEventPublisher events) {
        this.access = access;
        this.store = store;
        this.organisations = organisations;
        this.notes = notes;
        this.events = events;
    }

    /** What is wrong with it; empty when it was added. */
    @Transactional
    public Optional<Problem> ask(Request request) {
        if (store.countWaiting(request.person()) >= MOST_WAITING) {
            return problem("evidence", "organisations.wrong.many");
        }
        if (!store.add(request)) {
            return problem("evidence", "organisations.wrong.again");
        }
        notes.keep(Notes.act(
                        "requested", "organisation", request.organisation().id().value())
                .about(request.person())
                .with("request", request.id())
                .with("claim", request.claim()));
        notes.tellAdministrators(request.person(), request.askedAt());
        return Optional.empty();
    }

    /** Nothing is left of one of hers that still waits; of another, nothing happens. */
    @Transactional
    public void takeBack(UUID id, PersonId person) {
        if (access.answer(Notes.TASK, () -> store.takeBack(id, person))) {
            notes.keep(Notes.act("taken_back", "request", id).about(person));
        }
    }

    /** She looks at what was decided; until then it waits for her. */
    @Transactional
    public void seen(PersonId person, Instant now) {
        access.perform(Notes.TASK, () -> store.seen(person, now));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Errand> of(Ui ui, Actor.Person her, Instant now) {
        var decided = store.countUnseen(her.id());
        return decided == 0
                ? List.of()
                : List.of(new Errand(
                        Optional.empty(),
                        "",
                        ui.text("organisations.decided", decided),
                        "/account/organisations",
                        decided,
                        Optional.empty()));
    }

    @Transactional(readOnly = true)
    public List<Request> listOf(PersonId person) {
        return store.listOf(person);
    }

    /** With what people wrote to be confirmed: each of them sees who read hers, once. */
    @Transactional
    public List<Request> open(PersonId reader) {
        var waiting = store.listWaiting(MOST_SHOWN);
        waiting.stream()
                .filter(it -> !it.person().equals(reader))
                .map(it -> Notes.act("request_opened", "request", it.id()).about(it.person()))
                .forEach(notes::keepFirst);
        return waiting;
    }

    @Transactional(readOnly = true)
    public int countWaiting() {
        return store.countWaiting();
    }

    /**
     * Decides about a request that waits.
     *
     * @param reason needed to decline
     * @return what is wrong; empty when it was decided, and she was told
     */
    @Transactional
    public Optional<Problem> decide(UUID id, State state, PersonId by, String reason, Instant now) {
        var why = PlainText.clean(reason);
        if (state == State.DECLINED && why.isEmpty()) {
            return problem("reason-" + id, "organisations.wrong.reason");
        }
        var tooLong = Problem.tooLong("reason-" + id, why, LONGEST_REASON);
        if (tooLong.isPresent()) {
            return tooLong;
        }
        var decided = access.answer(Notes.TASK, () -> store.decide(id, state, by, why, now));
        if (decided.isEmpty()) {
            return problem("requests", "organisations.wrong.decided");
        }
        var request = decided.get();
        if (state == State.CONFIRMED && !access.answer(Notes.TASK, () -> open(request, now))) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return problem("requests", "organisations.wrong.claimed");
        }
        notes.keep(Notes.act(
                        state == State.CONFIRMED ? "confirmed" : "declined",
                        "organisation",
                        request.organisation().id().value())
                .about(request.person())
                .with("request", id)
                .with("state", State.WAITING, state));
        if (state == State.CONFIRMED) {
            events.publishEvent(new OrganisationConfirmed(request.organisation().id(), request.person(), by, now));
        }
        notes.tell(
                request.person(),
                state == State.CONFIRMED ? Letter.Kind.ORGANISATION_CONFIRMED : Letter.Kind.ORGANISATION_DECLINED,
                now);
        return Optional.empty();
    }

    /** Whether it could be opened: one that people act for already is not claimed again. */
    private boolean open(Request request, Instant now) {
        var organisation = request.organisation();
        return request.claim() ? organisations.claim(organisation.id(), now) : organisations.add(organisation, now);
    }

    private static Optional<Problem> problem(String field, String key) {
        return Optional.of(new Problem(field, key));
    }

    @Bean
    static Duty requestsToDecide(Requests requests) {
        return new Duty("organisations.requests", "/admin/requests", requests::countWaiting);
    }
}
