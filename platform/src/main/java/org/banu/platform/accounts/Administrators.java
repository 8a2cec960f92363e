package org.banu.platform.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonErased;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Notices;
import org.banu.platform.web.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after this Banu. One always remains. */
@Component
public class Administrators {

    /** Where they see who is one. */
    public static final String PAGE = "/admin/administrators";

    /** As for all of accounts: who may is checked before. */
    static final String TASK = "sign-in";

    private final AdministratorStore store;
    private final Audit audit;
    private final Notices notices;
    private final Access access;

    Administrators(AdministratorStore store, Audit audit, Notices notices, Access access) {
        this.store = store;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
    }

    static Act act(String what, String kind, UUID thing) {
        return Act.of("accounts." + what, kind, thing);
    }

    /** First those who are one, the longest first; then those who were, the latest first. */
    @Transactional(readOnly = true)
    public List<Administrator> list() {
        return access.answer(TASK, store::list);
    }

    /** As she is called; empty where she has not said. */
    public String name(PersonId person) {
        return notices.name(person);
    }

    /** Whether there is any. */
    boolean isAny() {
        return access.answer(TASK, store::isAny);
    }

    /**
     * Makes her one, if she is none; the others are told.
     *
     * @param by who invited her; empty for a link on the console
     */
    @Transactional
    void add(PersonId person, Optional<PersonId> by, Instant now) {
        var added = access.answer(TASK, () -> {
            store.lock();
            return store.add(person, by, now);
        });
        if (added) {
            var act = act("made_administrator", "person", person.value()).about(person);
            audit.add(by.map(it -> act.with("by", it.value())).orElse(act));
            list().stream()
                    .filter(it -> it.isOne() && !it.person().equals(person))
                    .forEach(it -> notices.tell(it.person(), Letter.Kind.ADMINISTRATOR_ADDED, PAGE, now));
        }
    }

    /** What is wrong; empty when she is none any more, with the next request. */
    @Transactional
    public Optional<Problem> end(PersonId person, PersonId by, Instant now) {
        if (list().stream().noneMatch(it -> it.isOne() && it.person().equals(person))) {
            return Optional.empty();
        }
        var ended = access.answer(TASK, () -> {
            store.lock();
            return store.end(person, by, now);
        });
        if (!ended) {
            return Optional.of(new Problem("administrators", "accounts.wrong.last_administrator"));
        }
        audit.add(act("administrator_ended", "person", person.value()).about(person));
        notices.tell(person, Letter.Kind.ADMINISTRATOR_ENDED, "/account", now);
        return Optional.empty();
    }

    /** Who ends another's time meanwhile waits, or was waited for: not both go. Whether she may go was asked before. */
    @EventListener
    void on(PersonErased erased) {
        access.perform(TASK, () -> {
            store.lock();
            if (store.isAlone(erased.person())) {
                throw new IllegalStateException(
                        "The last administrator can't be erased. Maybe the other's time ended at that moment?");
            }
        });
    }
}
