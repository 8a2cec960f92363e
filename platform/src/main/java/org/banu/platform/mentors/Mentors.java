package org.banu.platform.mentors;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.consents.ConsentGiven;
import org.banu.platform.consents.ConsentText;
import org.banu.platform.consents.ConsentWithdrawn;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.GiveOutcome;
import org.banu.platform.consents.Purpose;
import org.banu.platform.memberships.Memberships;
import org.banu.platform.organisations.Organisation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people offer as mentors. Each changes her own; everybody reads what is listed. */
@Service
public class Mentors {

    private final MentorStore store;
    private final Consents consents;
    private final Memberships memberships;
    private final Audit audit;
    private final Clock clock;

    Mentors(MentorStore store, Consents consents, Memberships memberships, Audit audit, Clock clock) {
        this.store = store;
        this.consents = consents;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /** Her own offer, or one that is listed. */
    @Transactional(readOnly = true)
    public Optional<Mentor> find(PersonId person) {
        return store.find(person);
    }

    /**
     * Keeps it instead of what she offered before.
     *
     * @param agreed that everybody may read it; empty to keep it to herself
     */
    @Transactional
    public GiveOutcome offer(Mentor mentor, Optional<ConsentText> agreed) {
        var now = clock.instant();
        var person = mentor.person();
        var before = store.find(person).filter(Mentor::listed).isPresent();
        store.put(mentor, now);
        var given = agreed.map(it -> consents.give(person, it, now));
        if (given.isEmpty()) {
            consents.withdraw(person, Purpose.MENTORING, now);
        } else if (consents.holds(person, Purpose.MENTORING)) {
            // Also where she agreed before she had anything to offer.
            store.list(person, now);
        }
        audit.add(act("offered", person).with("listed", before, agreed.isPresent()));
        return given.orElseGet(GiveOutcome.Given::new);
    }

    /** Nothing is left of it, nor of her consent. */
    @Transactional
    public void withdraw(PersonId person) {
        if (store.remove(person)) {
            audit.add(act("withdrawn", person));
        }
        consents.withdraw(person, Purpose.MENTORING, clock.instant());
    }

    @EventListener
    void on(ConsentGiven event) {
        if (event.purpose() == Purpose.MENTORING) {
            store.list(event.person(), event.at());
        }
    }

    /** In the transaction of her withdrawal: with the next request nobody finds her. */
    @EventListener
    void on(ConsentWithdrawn event) {
        if (event.purpose() == Purpose.MENTORING) {
            store.unlist(event.person());
        }
    }

    /** Those who are listed, the latest first; who agreed to a text that is no longer enough is left out. */
    @Transactional(readOnly = true)
    public List<Mentor> search(Search search, int atMost) {
        var found = store.search(search, atMost);
        var agreeing = consents.holders(found.stream().map(Mentor::person).toList(), Purpose.MENTORING);
        return found.stream().filter(it -> agreeing.contains(it.person())).toList();
    }

    /** The organisations that count each of them among their mentors now; who is nobody's is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Organisation>> organisationsOf(Collection<PersonId> mentors) {
        return memberships.organisationsOf(mentors, Role.MENTOR, clock.instant());
    }

    /** How many are listed on all pages. */
    @Transactional(readOnly = true)
    public int count(Search search) {
        return store.count(search);
    }

    private static Act act(String what, PersonId person) {
        return Act.of("mentors." + what, "mentor", person.value()).about(person);
    }
}
