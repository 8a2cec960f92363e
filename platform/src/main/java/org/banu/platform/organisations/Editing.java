package org.banu.platform.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.audit.Act;
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
        var changed = access.answer(Notes.TASK, () -> {
            var before = DescriptionForm.of(store.lock(id));
            var differing = Change.FIELDS.stream()
                    .map(it -> new Change(it, before.value(it), typed.value(it), now))
                    .filter(it -> !it.after().equals(it.before()))
                    .toList();
            if (!differing.isEmpty()) {
                differing.forEach(it -> changes.add(id, it));
                store.edit(id, typed, now);
            }
            return differing;
        });
        if (!changed.isEmpty()) {
            notes.keep(act(id, changed));
        }
    }

    private static Act act(OrganisationId id, List<Change> changed) {
        var act = Notes.act("edited", "organisation", id.value()).onBehalfOf(id);
        for (var change : changed) {
            act = change.field().equals(Change.DESCRIPTION)
                    ? act.withSecret(change.field(), Optional.of(change.before()), Optional.of(change.after()))
                    : act.with(change.field(), change.before(), change.after());
        }
        return act;
    }
}
