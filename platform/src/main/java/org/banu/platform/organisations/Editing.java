package org.banu.platform.organisations;

import java.time.Instant;
import java.util.List;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation's own people change of what stands here of it. From then on the shipped data changes it no more. */
@Component
class Editing {

    private static final int MOST_SHOWN = 50;

    private final Access access;
    private final OrganisationStore store;
    private final ChangeStore changes;
    private final Notes notes;

    Editing(Access access, OrganisationStore store, ChangeStore changes, Notes notes) {
        this.access = access;
        this.store = store;
        this.changes = changes;
        this.notes = notes;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Change> list(OrganisationId organisation) {
        return changes.list(organisation, MOST_SHOWN);
    }

    /** What was typed must be without problems; what it is already changes nothing. */
    @Transactional
    public void edit(OrganisationId id, DescriptionForm typed, Instant now) {
        var act = access.answer(Notes.TASK, () -> {
            var before = DescriptionForm.of(store.lock(id));
            var noted = Notes.act("edited", "organisation", id.value()).onBehalfOf(id);
            for (var field : Change.FIELDS) {
                var change = new Change(field, before.value(field), typed.value(field), now);
                if (!change.after().equals(change.before())) {
                    changes.add(id, change);
                    noted = noted.with(field, change.before(), change.after());
                }
            }
            if (!noted.after().isEmpty()) {
                store.edit(id, typed, now);
            }
            return noted;
        });
        if (!act.after().isEmpty()) {
            notes.keep(act);
        }
    }
}
