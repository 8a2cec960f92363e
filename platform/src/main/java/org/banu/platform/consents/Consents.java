package org.banu.platform.consents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people allow. Nothing is kept in memory: what is given or withdrawn has its effect with the next question. */
@Service
public class Consents {

    private static final String TASK = "consents";

    private final Access access;
    private final ConsentStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Consents(Access access, ConsentStore store, Audit audit, ApplicationEventPublisher events) {
        this.access = access;
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    /** Whether a person allows it now, whoever asks; to be asked each time before her data is used for it. */
    public boolean holds(PersonId person, Purpose purpose) {
        return access.answer(TASK, () -> store.isHolder(person, purpose, purpose.sinceVersion()));
    }

    /** Those of them who allow it now, as {@link #holds} says it of one. */
    public Set<PersonId> holders(Collection<PersonId> people, Purpose purpose) {
        return access.answer(TASK, () -> store.holders(people, purpose, purpose.sinceVersion()));
    }

    /** She who acts agrees; to agree to the same text again changes nothing. */
    @Transactional
    public GiveOutcome give(PersonId person, ConsentText text, Instant now) {
        var purpose = text.purpose();
        if (text.version() != purpose.version()) {
            return new GiveOutcome.Outdated();
        }
        store.renew(person, text, now);
        store.add(person, text, now).ifPresent(id -> {
            audit.add(act("given", id, person)
                    .with("purpose", purpose)
                    .with("version", text.version())
                    .with("language", text.language().code()));
            events.publishEvent(new ConsentGiven(person, purpose, now));
        });
        return new GiveOutcome.Given();
    }

    /** She who acts takes it back, whatever text it was; what was never given is withdrawn already. */
    @Transactional
    public void withdraw(PersonId person, Purpose purpose, Instant now) {
        store.withdraw(person, purpose, now).ifPresent(id -> {
            audit.add(act("withdrawn", id, person).with("purpose", purpose));
            events.publishEvent(new ConsentWithdrawn(person, purpose, now));
        });
    }

    /** All that she who acts ever agreed to, the latest first. */
    @Transactional(readOnly = true)
    public List<Consent> list(PersonId person) {
        return store.list(person);
    }

    private static Act act(String what, UUID consent, PersonId person) {
        return Act.of("consents." + what, "consent", consent).about(person);
    }
}
