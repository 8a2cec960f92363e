package org.banu.platform.organisations;

import java.time.Instant;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Notices;
import org.springframework.stereotype.Component;

/** What is kept of a change, and whom it is told to. */
@Component
class Notes {

    /** Only this task writes organisations and requests; who may ask for it is checked before. */
    static final String TASK = "organisations";

    private final Audit audit;
    private final Notices notices;

    Notes(Audit audit, Notices notices) {
        this.audit = audit;
        this.notices = notices;
    }

    static Act act(String what, String kind, UUID thing) {
        return Act.of("organisations." + what, kind, thing);
    }

    void keep(Act act) {
        audit.add(act);
    }

    /** In her language, if a letter reaches her; her page tells her too. */
    void tell(PersonId person, Letter.Kind kind, Instant now) {
        notices.tell(person, kind, "/account/organisations", now);
    }

    /** As she is called; empty where she has not said. */
    String name(PersonId person) {
        return notices.name(person);
    }
}
