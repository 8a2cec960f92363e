package org.banu.platform.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.organisations.Request.State;
import org.banu.platform.outreach.Letter;
import org.banu.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Asking to act for an organisation, and deciding about it. Who asked becomes its first administrator. */
@Component
class Requests {

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
        return Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<Request> listOf(PersonId person) {
        return store.listOf(person);
    }

    @Transactional(readOnly = true)
    public List<Request> listWaiting() {
        return store.listWaiting(MOST_SHOWN);
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
        if (why.length() > LONGEST_REASON) {
            return Optional.of(DescriptionForm.tooLong("reason-" + id, LONGEST_REASON));
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
        return Optional.of(new Problem(field, key, List.of()));
    }
}
