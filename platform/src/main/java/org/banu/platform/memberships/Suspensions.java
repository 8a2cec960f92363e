package org.banu.platform.memberships;

import java.time.Instant;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.outreach.Letter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letting all roles for an organisation have no effect, from the next request on, until it is lifted. */
@Component
class Suspensions {

    private final Access access;
    private final Organisations organisations;
    private final SuspensionStore store;
    private final Memberships memberships;
    private final RoleNotes notes;

    Suspensions(
            Access access,
            Organisations organisations,
            SuspensionStore store,
            Memberships memberships,
            RoleNotes notes) {
        this.access = access;
        this.organisations = organisations;
        this.store = store;
        this.memberships = memberships;
        this.notes = notes;
    }

    /** Why nobody may act for it now, as far as who acts may see it. */
    @Transactional(readOnly = true)
    public Optional<String> reason(OrganisationId organisation) {
        return store.reason(organisation);
    }

    /** Nothing happens if it is suspended already, or nobody acts for it. */
    @Transactional
    public void suspend(OrganisationId organisation, String reason, Instant now) {
        if (organisations.suspend(organisation, now)) {
            access.perform(Memberships.TASK, () -> store.add(organisation, reason, now));
            notes.keep(RoleNotes.act("suspended", "organisation", organisation.value())
                    .withSecret("reason", Optional.empty(), Optional.of(reason)));
            tell(organisation, Letter.Kind.ORGANISATION_SUSPENDED, now);
        }
    }

    @Transactional
    public void reinstate(OrganisationId organisation, Instant now) {
        if (organisations.reinstate(organisation)) {
            access.perform(Memberships.TASK, () -> store.lift(organisation, now));
            notes.keep(RoleNotes.act("reinstated", "organisation", organisation.value()));
            tell(organisation, Letter.Kind.ORGANISATION_REINSTATED, now);
        }
    }

    /** Everybody who has a role for it, once. */
    private void tell(OrganisationId organisation, Letter.Kind kind, Instant now) {
        memberships.list(organisation, now).stream()
                .map(Membership::person)
                .distinct()
                .forEach(it -> notes.tell(it, kind, now));
    }
}
