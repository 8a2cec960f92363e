package org.banu.platform.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds, as administrators of Banu set and end them; whom one concerns sees it on her page. */
@Component
class Holds {

    private final HoldStore store;
    private final Audit audit;
    private final Clock clock;

    Holds(HoldStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** As far as who acts may see them. */
    @Transactional(readOnly = true)
    public List<Hold> list() {
        return store.list(clock.instant());
    }

    @Transactional
    public void set(Hold hold) {
        store.add(hold);
        audit.add(act("held", hold));
    }

    @Transactional
    public void end(UUID id) {
        store.end(id, clock.instant()).ifPresent(it -> audit.add(act("hold_ended", it)));
    }

    private static Act act(String what, Hold hold) {
        var act = Words.act(what, "hold", hold.id());
        return hold.person().map(act::about).orElse(act);
    }

    /**
     * Nothing of a person, or of a table, is deleted until a day, since a court or an authority asked for it.
     *
     * @param person whose data; empty for a whole table
     * @param table that is held as a whole; empty for a person's data
     * @param reason in the words of the administrator who set it
     */
    record Hold(
            UUID id,
            Optional<PersonId> person,
            Optional<String> table,
            String reason,
            PersonId setBy,
            Instant setAt,
            Instant endsAt) {}
}
