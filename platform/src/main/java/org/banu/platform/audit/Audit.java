package org.banu.platform.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what is done, so that it can be answered for. */
@Service
public class Audit {

    private final Access access;
    private final AuditStore store;
    private final Trail trail;
    private final Clock clock;

    Audit(Access access, AuditStore store, Trail trail, Clock clock) {
        this.access = access;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /** Notes it in the transaction that does it: either both are kept or neither. Who acts is noted as who did it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Act act) {
        var actor = access.current();
        store.add(new Event(
                UUID.randomUUID(),
                clock.instant(),
                actor instanceof Actor.Person(var id, var ignored) ? Optional.of(id) : Optional.empty(),
                actor instanceof Actor.Task(var task) ? Optional.of(task) : Optional.empty(),
                act.behalf(),
                act.action(),
                act.subject(),
                act.kind(),
                act.thing(),
                with(act.before(), act.secrets(), Secret::before),
                with(act.after(), act.secrets(), Secret::after)));
    }

    /** The same, unless she who acts was noted for it before: looking at a list again and again is one act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addFirst(Act act) {
        var known = access.current() instanceof Actor.Person(var id, var ignored)
                && act.subject()
                        .filter(it -> store.isNoted(id, it, act.action(), act.thing()))
                        .isPresent();
        if (!known) {
            add(act);
        }
    }

    /** What was done that concerns a person, such as who opened her file, the latest first; she herself may see it. */
    @Transactional(readOnly = true)
    public List<Event> listConcerning(PersonId person, int most) {
        return store.listOf(person.value(), 0, most);
    }

    /**
     * The same, further on.
     *
     * @param from how many that are later to leave out
     */
    @Transactional(readOnly = true)
    public List<Event> listConcerning(PersonId person, int from, int most) {
        return store.listOf(person.value(), from, most);
    }

    /** How much was done that concerns a person. */
    @Transactional(readOnly = true)
    public int countConcerning(PersonId person) {
        return store.countOf(person.value());
    }

    private Map<String, String> with(
            Map<String, String> values, Map<String, Secret> secrets, Function<Secret, Optional<String>> side) {
        var all = new TreeMap<>(values);
        secrets.forEach((field, secret) -> side.apply(secret)
                .ifPresent(value -> all.put(field, trail.keys().fingerprint(field, value))));
        return all;
    }
}
