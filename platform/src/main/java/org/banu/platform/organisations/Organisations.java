package org.banu.platform.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Organisations, claimed and unclaimed; everybody may read them. */
@Service
public class Organisations {

    private final Access access;
    private final OrganisationStore store;
    private final Requests requests;

    Organisations(Access access, OrganisationStore store, Requests requests) {
        this.access = access;
        this.store = store;
        this.requests = requests;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return store.find(id);
    }

    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new NotFound("organisation", id.value()));
    }

    /** Nobody acts for it any more; only within a transaction that has ended their roles. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(OrganisationId id) {
        access.perform(Notes.TASK, () -> store.release(id));
    }

    /** As it stands in an address. */
    public Organisation get(String id) {
        try {
            return get(OrganisationId.of(id));
        } catch (IllegalArgumentException nobodysId) {
            throw new NotFound("organisation", id);
        }
    }

    /**
     * Those that people act for: the suspended ones first, then by their name in the reader's language.
     *
     * @param words a part of a name, in any language; empty for any
     * @param from how many come before
     */
    @Transactional(readOnly = true)
    public List<Organisation> listClaimed(String words, Language language, int from, int atMost) {
        return store.listClaimed(new Search(words, "", "", from), language, atMost);
    }

    /** What a person asked for, the newest first; she herself may see it. */
    @Transactional(readOnly = true)
    public List<Request> listRequests(PersonId person) {
        return requests.listOf(person);
    }

    /** She who acts has looked at what was decided of what she asked for. */
    public void sawDecisions(PersonId person, Instant now) {
        requests.seen(person, now);
    }

    /** Lets nobody act for it from now on; whoever asks for that has checked who asks. False if nobody could anyway. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean suspend(OrganisationId id, Instant now) {
        return access.answer(Notes.TASK, () -> store.suspend(id, now));
    }

    /** Lets its people act for it again. False if they could anyway. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reinstate(OrganisationId id) {
        return access.answer(Notes.TASK, () -> store.reinstate(id));
    }

    @Transactional(readOnly = true)
    List<Organisation> search(Search search, Language language, int atMost) {
        return store.search(search, language, atMost);
    }

    @Transactional(readOnly = true)
    int count(Search search) {
        return store.count(search);
    }

    @Transactional(readOnly = true)
    List<String> countries() {
        return store.countries();
    }
}
