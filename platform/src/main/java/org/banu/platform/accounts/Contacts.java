package org.banu.platform.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Letter;
import org.springframework.stereotype.Component;

/** How people are reached and come in. Each change is told where she was reached before it. */
@Component
class Contacts {

    private final AccountStore store;
    private final Links links;
    private final Proofs proofs;

    Contacts(AccountStore store, Links links, Proofs proofs) {
        this.store = store;
        this.links = links;
        this.proofs = proofs;
    }

    void add(PersonId person, Address address, Language language, Instant now) {
        switch (address.kind()) {
            case EMAIL -> {
                askToConfirm(person, address, language, now);
                proofs.note("contact_asked", person);
            }
            case PHONE -> add(person, address, false, now);
        }
    }

    /** By a letter, if it is an address for letters. */
    void askToConfirm(PersonId person, Address address, Language language, Instant now) {
        if (address.kind() == Address.Kind.EMAIL) {
            links.send(Link.Purpose.CONFIRM, Optional.of(person), address, language, "", now);
        }
    }

    /** Adds one whose letter was answered, or marks one that she has; false if it is another's. */
    boolean confirm(PersonId person, Address address, Instant now) {
        store.lock(address);
        if (store.confirmContact(person, address, now)) {
            proofs.note("contact_confirmed", person);
            return true;
        }
        return add(person, address, true, now);
    }

    private boolean add(PersonId id, Address address, boolean confirmed, Instant now) {
        var before = store.find(id);
        var added = store.addContact(id, address, confirmed, now);
        if (added) {
            proofs.note("contact_added", id);
            before.ifPresent(it -> links.tell(it, Letter.Kind.CONTACT_ADDED, now));
        }
        return added;
    }

    /** Whether it went; one by which she comes in stays. */
    boolean remove(PersonId id, UUID contact, Instant now) {
        store.lock(id);
        var before = store.find(id).filter(it -> it.mayLose(contact));
        var removed = before.isPresent() && store.removeContact(id, contact);
        if (removed) {
            proofs.note("contact_removed", id);
            before.ifPresent(it -> links.tell(it, Letter.Kind.CONTACT_REMOVED, now));
        }
        return removed;
    }
}
