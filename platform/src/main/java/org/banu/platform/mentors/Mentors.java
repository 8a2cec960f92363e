package org.banu.platform.mentors;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people offer as mentors. Each changes her own; everybody reads what is listed. */
@Service
public class Mentors {

    private final MentorStore store;
    private final Audit audit;
    private final Clock clock;

    Mentors(MentorStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Her own offer, or one that is listed. */
    @Transactional(readOnly = true)
    public Optional<Mentor> find(PersonId person) {
        return store.find(person);
    }

    /** Keeps it instead of what she offered before. */
    @Transactional
    public void offer(Mentor mentor) {
        var before = store.find(mentor.person()).filter(it -> it.agreed().isPresent());
        store.put(mentor, clock.instant());
        audit.add(act("offered", mentor.person())
                .with("listed", before.isPresent(), mentor.agreed().isPresent()));
    }

    /** Nothing is left of it. */
    @Transactional
    public void withdraw(PersonId person) {
        if (store.remove(person)) {
            audit.add(act("withdrawn", person));
        }
    }

    /** Those who are listed, the latest first. */
    @Transactional(readOnly = true)
    public List<Mentor> search(Search search, int atMost) {
        return store.search(search, atMost);
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
