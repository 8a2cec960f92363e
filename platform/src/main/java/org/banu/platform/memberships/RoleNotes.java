package org.banu.platform.memberships;

import java.time.Instant;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Notices;
import org.banu.platform.outreach.Outreach;
import org.banu.platform.outreach.Recipients;
import org.springframework.stereotype.Component;

/** What is kept of a change, and whom it is told to. */
@Component
class RoleNotes {

    private final Audit audit;
    private final Outreach outreach;
    private final Recipients recipients;
    private final Notices notices;

    RoleNotes(Audit audit, Outreach outreach, Recipients recipients, Notices notices) {
        this.audit = audit;
        this.outreach = outreach;
        this.recipients = recipients;
        this.notices = notices;
    }

    static Act act(String what, String kind, UUID thing) {
        return Act.of("memberships." + what, kind, thing);
    }

    void keep(Act act) {
        audit.add(act);
    }

    /** In her language, if a letter reaches her; her page tells her too. */
    void tell(PersonId person, Letter.Kind kind, Instant now) {
        notices.tell(person, kind, "/account/organisations", now);
    }

    /** To all who look after this Banu, but for the one who did it. */
    void tellAdministrators(Letter.Kind kind, String page, PersonId by, Instant now) {
        recipients.administrators().stream()
                .filter(it -> !it.equals(by))
                .forEach(it -> notices.tell(it, kind, page, now));
    }

    /** The same letter whether the address has an account or not, but in the language of that account. */
    void invite(String email, Language language, String page, Instant now) {
        notices.invite(email, language, Letter.Kind.INVITED, page, now);
    }

    /** The absolute address of a page of ours. */
    String address(String page) {
        return outreach.address(page);
    }

    /** As she is called; empty where she has not said. */
    String name(PersonId person) {
        return notices.name(person);
    }
}
