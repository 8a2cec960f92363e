package org.banu.platform.organisations;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.Grant;
import org.banu.platform.access.Grants;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.outreach.Letter;
import org.banu.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for an organisation, and as what. One administrator without an end always remains. */
@Component
class Roles implements Grants {

    /** What an organisation gives; the other roles nobody has to give. */
    static final Set<Role> GIVEN = EnumSet.complementOf(EnumSet.of(Role.ENTREPRENEUR, Role.MENTOR));

    /** Only this task writes roles; who may ask for it is checked before. */
    static final String TASK = "organisations";

    private final Access access;
    private final RoleStore store;
    private final Notes notes;
    private final Clock clock;

    Roles(Access access, RoleStore store, Notes notes, Clock clock) {
        this.access = access;
        this.store = store;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public List<Grant> of(PersonId person) {
        return store.grants(person, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Membership> list(OrganisationId organisation, Instant now) {
        return store.listOf(organisation, now);
    }

    @Transactional(readOnly = true)
    public List<Membership> listOf(PersonId person, Instant now) {
        return store.listOf(person, now);
    }

    /** As far as who acts may see it. */
    boolean isAdministrator(OrganisationId organisation, PersonId person, Instant now) {
        return store.isAdministrator(organisation, person, now);
    }

    /** Gives a role to a person; false if she has it already. */
    @Transactional
    public boolean add(
            OrganisationId organisation,
            PersonId person,
            Role role,
            Optional<Instant> endsAt,
            PersonId by,
            Instant now) {
        var added = access.answer(TASK, () -> {
            store.lock(organisation);
            return store.add(organisation, person, role, endsAt, by, now);
        });
        if (added) {
            notes.keep(Notes.act("role_given", "organisation", organisation.value())
                    .about(person)
                    .onBehalfOf(organisation)
                    .with("role", role));
        }
        return added;
    }

    /** Gives another role to who is a member already. */
    @Transactional
    public Optional<Problem> give(OrganisationId organisation, String member, Role role, PersonId by, Instant now) {
        var person = store.listOf(organisation, now).stream()
                .map(Membership::person)
                .filter(it -> it.value().toString().equals(member))
                .findFirst();
        if (person.isEmpty()) {
            return problem("member", "organisations.wrong.member");
        }
        return add(organisation, person.get(), role, Optional.empty(), by, now)
                ? Optional.empty()
                : problem("member", "organisations.wrong.has_role");
    }

    /** Ends a role from now on. */
    @Transactional
    public Optional<Problem> end(OrganisationId organisation, UUID id, PersonId by, Instant now) {
        var role = store.listOf(organisation, now).stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
        if (role.isEmpty()) {
            return Optional.empty();
        }
        var ended = access.answer(TASK, () -> {
            store.lock(organisation);
            return store.end(organisation, id, by, now);
        });
        if (!ended) {
            return problem("members", "organisations.wrong.last");
        }
        notes.keep(Notes.act("role_ended", "organisation", organisation.value())
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
            return problem("organisations", "organisations.wrong.last");
        }
        notes.keep(Notes.act("left", "organisation", organisation.value())
                .about(person)
                .onBehalfOf(organisation));
        return Optional.empty();
    }

    /** Which she had for an organisation at a moment; for who was told what she did then. */
    List<Role> listAt(PersonId person, OrganisationId organisation, Instant at) {
        return access.answer(TASK, () -> store.grants(person, at)).stream()
                .filter(it -> it.organisation().equals(organisation))
                .map(Grant::role)
                .distinct()
                .sorted()
                .toList();
    }

    List<OrganisationId> listAdministeredAlone(PersonId person, Instant now) {
        return access.answer(TASK, () -> store.listAdministeredAlone(person, now));
    }

    /** Its last administrator goes: what others may do there ends, since they answer to nobody any more. */
    void endAll(OrganisationId organisation, PersonId person, Instant now) {
        var ended = access.answer(TASK, () -> {
            store.lock(organisation);
            return store.endOfAll(organisation, person, now);
        });
        ended.stream()
                .distinct()
                .forEach(it -> notes.keep(Notes.act("role_ended", "organisation", organisation.value())
                        .about(it)
                        .onBehalfOf(organisation)));
        notes.keep(Notes.act("released", "organisation", organisation.value()).onBehalfOf(organisation));
        notes.tellAdministrators(
                Letter.Kind.ORGANISATION_RELEASED, "/organisations/" + organisation.value(), person, now);
    }

    private static Optional<Problem> problem(String field, String key) {
        return Optional.of(new Problem(field, key, List.of()));
    }
}
