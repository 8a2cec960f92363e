package org.banu.platform.inquiries;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Outreach;
import org.banu.platform.outreach.Recipient;
import org.banu.platform.outreach.Recipients;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.springframework.stereotype.Component;

/** Whom an inquiry is between, what is kept of it in the trail, and who is written to. */
@Component
class InquiryNotes {

    private final Access access;
    private final Registry registry;
    private final Audit audit;
    private final Outreach outreach;
    private final Recipients recipients;

    InquiryNotes(Access access, Registry registry, Audit audit, Outreach outreach, Recipients recipients) {
        this.access = access;
        this.registry = registry;
        this.audit = audit;
        this.outreach = outreach;
        this.recipients = recipients;
    }

    static Act act(String what, String kind, UUID thing) {
        return Act.of("inquiries." + what, kind, thing);
    }

    void keep(Act act) {
        audit.add(act);
    }

    /** Whose a business is, though whoever acts may not see it. */
    Owner owner(BusinessId business) {
        return access.answer("directory", () -> registry.get(business)).owner();
    }

    /** As an act about the owner of a business. */
    static Act about(Act act, Owner owner) {
        var concerning = owner.person().map(act::about).orElse(act);
        return owner.organisation().map(concerning::onBehalfOf).orElse(concerning);
    }

    /** In her language, if a letter reaches her; her page tells her too. The letter holds no word of a message. */
    void tell(PersonId person, Letter.Kind kind, String page, Instant now) {
        recipients
                .find(person)
                .ifPresent(it -> it.email()
                        .ifPresent(email -> outreach.write(
                                new Letter(Optional.of(person), email, it.language(), kind, page), now)));
    }

    /** As she is called; empty where she has not said. */
    String name(PersonId person) {
        return recipients.find(person).map(Recipient::name).orElse("");
    }
}
