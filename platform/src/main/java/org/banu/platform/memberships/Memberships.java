package org.banu.platform.memberships;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.Grant;
import org.banu.platform.access.Grants;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.organisations.Organisation;
import org.banu.platform.organisations.OrganisationConfirmed;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.outreach.Letter;
import org.banu.platform.web.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for an organisation, and as what. One administrator without an end always remains. */
@Service
public class Memberships implements Grants {

    /** Only this task writes roles; who may ask for it is checked before. */
    static final String TASK = "organisations";

    private final Access access;
    private final RoleStore store;
    private final Organisations organisations;
    private final RoleNotes notes;
    private final Clock clock;

    Memberships(Access access, RoleStore store, Organisations organisations, RoleNotes notes, Clock clock) {
        this.access = access;
        this.store = store;
        this.organisations = organisations;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public List<Grant> of(PersonId person) {
        return store.grants(person, clock.instant());
    }

    /** Who works for it, or will. */
    @Transactional(readOnly = true)
    public List<Membership> list(OrganisationId organisation, Instant now) {
        return store.listOf(List.of(organisation), Role.STAFF, 0, Integer.MAX_VALUE, now);
    }

    /** Its entrepreneurs and mentors; there may be thousands, so some of them, from a place on. */
    @Transactional(readOnly = true)
    List<Membership> listServed(OrganisationId organisation, int from, int atMost, Instant now) {
        return store.listOf(List.of(organisation), Role.SERVED, from, atMost, now);
    }

    /** One that holds now or later. */
    @Transactional(readOnly = true)
    Optional<Membership> find(OrganisationId organisation, UUID id, Instant now) {
        return store.find(organisation, id, now);
    }

    @Transactional(readOnly = true)
    public List<Membership> listOf(PersonId person, Instant now) {
        return store.listOf(person, now);
    }

    /** The administrators now of several organisations, as far as who acts may see them. */
    @Transactional(readOnly = true)
    List<Membership> administrators(Collection<OrganisationId> organisations, Instant now) {
        return store.listOf(organisations, List.of(Role.ADMINISTRATOR), 0, Integer.MAX_VALUE, now).stream()
                .filter(it -> it.holds(now))
                .toList();
    }

    /** As far as who acts may see it; false also while the organisation is suspended. */
    boolean isAdministrator(OrganisationId organisation, PersonId person, Instant now) {
        return store.isAdministrator(organisation, person, now);
    }

    /** Who was confirmed for it is its first administrator. */
    @EventListener
    void on(OrganisationConfirmed confirmed) {
        add(
                confirmed.organisation(),
                confirmed.person(),
                Role.ADMINISTRATOR,
                Term.LASTING,
                confirmed.by(),
                confirmed.when());
    }

    /** Gives a role to a person; false if she has it already within this time. */
    @Transactional
    public boolean add(OrganisationId organisation, PersonId person, Role role, Term term, PersonId by, Instant now) {
        var added = access.answer(TASK, () -> {
            store.lock(organisation);
            return store.add(organisation, person, role, term, by, now);
        });
        if (added) {
            var act = RoleNotes.act("role_given", "organisation", organisation.value())
                    .about(person)
                    .onBehalfOf(organisation)
                    .with("role", role)
                    .with("from", term.from(now));
            notes.keep(term.endsAt().map(it -> act.with("until", it)).orElse(act));
        }
        return added;
    }

    /** Gives another role to who works for it already: nobody begins to, or is named in public, unless she accepts it. */
    @Transactional
    public Optional<Problem> give(
            OrganisationId organisation, String member, Role role, Term term, PersonId by, Instant now) {
        var person = list(organisation, now).stream()
                .map(Membership::person)
                .filter(it -> it.value().toString().equals(member))
                .findFirst();
        if (person.isEmpty()) {
            return problem("member", "memberships.wrong.member");
        }
        return add(organisation, person.get(), role, term, by, now)
                ? Optional.empty()
                : problem("member", "memberships.wrong.has_role");
    }

    /** Ends a role from now on. */
    @Transactional
    public Optional<Problem> end(OrganisationId organisation, UUID id, PersonId by, Instant now) {
        var role = store.find(organisation, id, now);
        if (role.isEmpty()) {
            return Optional.empty();
        }
        var ended = access.answer(TASK, () -> {
            store.lock(organisation);
            return store.end(organisation, id, by, now);
        });
        if (!ended) {
            return problem("members", "memberships.wrong.last");
        }
        notes.keep(RoleNotes.act("role_ended", "organisation", organisation.value())
                .about(role.get().person())
                .onBehalfOf(organisation)
                .with("role", role.get().role()));
        return Optional.empty();
    }

    /** All her roles end. */
    @Transactional
    public Optional<Problem> leave(OrganisationId organisation, PersonId person, Instant now) {
        if (store.listOf(person, now).stream().noneMatch(it -> it.organisation().equals(organisation))) {
            return Optional.empty();
        }
        var left = access.answer(TASK, () -> {
            store.lock(organisation);
            return store.endAll(organisation, person, now);
        });
        if (!left) {
            return problem("organisations", "memberships.wrong.last");
        }
        notes.keep(RoleNotes.act("left", "organisation", organisation.value())
                .about(person)
                .onBehalfOf(organisation));
        return Optional.empty();
    }

    /** Which roles somebody had for an organisation when she did something. */
    @Transactional(readOnly = true)
    public List<Role> listAt(PersonId person, OrganisationId organisation, Instant at) {
        return access.answer(TASK, () -> store.grants(person, at)).stream()
                .filter(it -> it.organisation().equals(organisation))
                .map(Grant::role)
                .distinct()
                .sorted()
                .toList();
    }

    /** Who has one of these roles now, though whoever acts may not see it; nobody while the organisation is suspended. */
    @Transactional(readOnly = true)
    public Set<PersonId> holders(OrganisationId organisation, Set<Role> roles, Instant now) {
        return access.answer(TASK, () -> store.holders(organisation, roles, now));
    }

    /**
     * Organisations that count people among their entrepreneurs, say, though whoever acts may not see it: for what each
     * of them chose to show. Who has no such role that holds now is left out, and so is an organisation while it is suspended.
     */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Organisation>> organisationsOf(Collection<PersonId> people, Role role, Instant now) {
        var found = new HashMap<PersonId, List<Organisation>>();
        // Many have the same one.
        var known = new HashMap<OrganisationId, Organisation>();
        access.answer(TASK, () -> store.organisationsOf(people, role, now))
                .forEach((person, theirs) -> found.put(
                        person,
                        theirs.stream()
                                .map(it -> known.computeIfAbsent(it, organisations::get))
                                .toList()));
        return found;
    }

    /** Those that nobody would look after without her. */
    @Transactional(readOnly = true)
    public List<Organisation> listAdministeredAlone(PersonId person, Instant now) {
        return access.answer(TASK, () -> store.listAdministeredAlone(person, now)).stream()
                .map(organisations::get)
                .toList();
    }

    /** She goes: what nobody looks after without her is unclaimed again, and Banu's administrators are told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(PersonId person, Instant now) {
        // Who else leaves meanwhile waits, or is waited for: else each goes since the other seems to stay.
        access.perform(TASK, () -> store.listAdministered(person, now).forEach(store::lock));
        for (var organisation : listAdministeredAlone(person, now)) {
            open(organisation.id(), person, now);
        }
    }

    /** Those that people acted for, and that nobody looks after; who acts must be an administrator of Banu. */
    @Transactional(readOnly = true)
    List<OrganisationId> listLeft(int atMost, Instant now) {
        return access.answer(TASK, () -> store.listLeft(Optional.empty(), atMost, now));
    }

    /** One that nobody looks after may be asked for again; false if somebody does. */
    @Transactional
    boolean releaseLeft(OrganisationId organisation, PersonId by, Instant now) {
        var left = access.answer(TASK, () -> {
            store.lock(organisation);
            return !store.listLeft(Optional.of(organisation), 1, now).isEmpty();
        });
        if (left) {
            open(organisation, by, now);
        }
        return left;
    }

    /** Nobody looks after it: what others may do there ends, since they answer to nobody, and it may be asked for again. */
    private void open(OrganisationId organisation, PersonId person, Instant now) {
        var ended = access.answer(TASK, () -> store.endOfAll(organisation, person, now));
        organisations.release(organisation);
        ended.stream()
                .distinct()
                .forEach(it -> notes.keep(RoleNotes.act("role_ended", "organisation", organisation.value())
                        .about(it)
                        .onBehalfOf(organisation)));
        notes.keep(
                RoleNotes.act("released", "organisation", organisation.value()).onBehalfOf(organisation));
        notes.tellAdministrators(
                Letter.Kind.ORGANISATION_RELEASED, "/organisations/" + organisation.value(), person, now);
    }

    private static Optional<Problem> problem(String field, String key) {
        return Optional.of(new Problem(field, key));
    }
}
