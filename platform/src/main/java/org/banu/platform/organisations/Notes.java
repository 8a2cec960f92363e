package org.banu.platform.organisations;

import java.time.Instant;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Notices;
import org.banu.platform.outreach.Recipients;
import org.springframework.stereotype.Component;

/** What is kept of a change, and whom it is told to. */
@Component
class Notes {

    /** Only this task writes organisations and requests; who may ask for it is checked before. */
    static final String TASK = "organisations";

    private final Audit audit;
    private final Notices notices;
    private final Recipients recipients;

    Notes(Audit audit, Notices notices, Recipients recipients) {
        this.audit = audit;
        this.notices = notices;
        this.recipients = recipients;
    }

    static Act act(String what, String kind, UUID thing) {
        return Act.of("organisations." + what, kind, thing);
    }

    void keep(Act act) {
        audit.add(act);
    }

    /** What she who acts does again and again is noted once. */
    void keepFirst(Act act) {
        audit.addFirst(act);
    }

    /** In her language, if a letter reaches her; her page tells her too. */
    void tell(PersonId person, Letter.Kind kind, Instant now) {
        notices.tell(person, kind, "/account/organisations", now);
    }

    /** A request waits for the administrators of Banu, but for the one who asked. */
    void tellAdministrators(PersonId by, Instant now) {
        recipients.administrators().stream()
                .filter(it -> !it.equals(by))
                .forEach(it -> notices.tell(it, Letter.Kind.REQUEST_WAITS, "/admin/requests", now));
    }

    /** As she is called; empty where she has not said. */
    String name(PersonId person) {
        return notices.name(person);
    }
}
