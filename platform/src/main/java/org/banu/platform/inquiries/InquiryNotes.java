package org.banu.platform.inquiries;

import java.time.Instant;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Notices;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Keepers;
import org.banu.platform.registry.Registry;
import org.springframework.stereotype.Component;

/** Whom an inquiry is between, what is kept of it in the trail, and who is written to. */
@Component
class InquiryNotes {

    private final Access access;
    private final Registry registry;
    private final Keepers keepers;
    private final Audit audit;
    private final Notices notices;

    InquiryNotes(Access access, Registry registry, Keepers keepers, Audit audit, Notices notices) {
        this.access = access;
        this.registry = registry;
        this.keepers = keepers;
        this.audit = audit;
        this.notices = notices;
    }

    static Act act(String what, String kind, UUID thing) {
        return Act.of("inquiries." + what, kind, thing);
    }

    void keep(Act act) {
        audit.add(act);
    }

    /** Whose a business is, though whoever acts may not see it. */
    Owner owner(BusinessId business) {
        return get(business).owner();
    }

    /** Its own name, though it may no longer be in the directory. */
    String name(BusinessId business) {
        return get(business).details().names().own();
    }

    private Business get(BusinessId business) {
        return access.answer("directory", () -> registry.get(business));
    }

    /** Whether whoever acts sent it, or keeps the business. Others of an organisation that does have no part in it. */
    boolean isFor(Inquiry inquiry) {
        var isSender = access.current() instanceof Actor.Person(var id, var ignored) && id.equals(inquiry.sender());
        return isSender || isKeeper(inquiry.owner());
    }

    /** Whether whoever acts keeps what is of this owner. */
    boolean isKeeper(Owner owner) {
        return access.current() instanceof Actor.Person person && keepers.isKeeper(person, owner);
    }

    /** Whoever keeps the business that was written to, but for the sender. */
    void tell(Owner owner, PersonId sender, String page, Instant now) {
        owner.person().ifPresent(it -> tell(it, Letter.Kind.INQUIRY, page, now));
        keepers.officers(owner, now).stream()
                .filter(it -> !it.equals(sender))
                .forEach(it -> tell(it, Letter.Kind.INQUIRY_WAITS, page, now));
    }

    /** In her language, if a letter reaches her; her page tells her too. The letter holds no word of a message. */
    void tell(PersonId person, Letter.Kind kind, String page, Instant now) {
        notices.tell(person, kind, page, now);
    }

    /** As she is called; empty where she has not said. */
    String name(PersonId person) {
        return notices.name(person);
    }
}
