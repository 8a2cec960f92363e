package org.banu.platform.organisations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.Organisation.Kind;
import org.banu.platform.organisations.Organisation.Names;
import org.springframework.boot.test.context.TestComponent;

/** Her organisation, her role there, whom she invited, and what she asked for. */
@TestComponent
public class OrganisationTwin implements Twin {

    private final Access access;
    private final OrganisationStore store;
    private final RoleStore roles;
    private final Invitations invitations;
    private final Requests requests;
    private final Clock clock;

    OrganisationTwin(
            Access access,
            OrganisationStore store,
            RoleStore roles,
            Invitations invitations,
            Requests requests,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.roles = roles;
        this.invitations = invitations;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var now = clock.instant();
        var grant = person.grants().getFirst();
        access.perform(Roles.TASK, () -> {
            store.add(organisation(grant.organisation()), now);
            roles.add(grant.organisation(), person.id(), grant.role(), Optional.empty(), person.id(), now);
        });
        SignedInAs.as(person, () -> {
            invitations.invite(
                    grant.organisation(),
                    canary + "@example.org",
                    Role.TRAINER,
                    Optional.empty(),
                    person.id(),
                    Language.ENGLISH);
            return requests.ask(new Request(
                    UUID.randomUUID(),
                    person.id(),
                    organisation(new OrganisationId(UUID.randomUUID())),
                    false,
                    canary,
                    "",
                    Request.State.WAITING,
                    now,
                    ""));
        });
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        var organisation = person.grants().getFirst().organisation().value();
        return List.of(
                "/en/account/organisations",
                "/en/organisations/" + organisation,
                "/en/organisations/%s/members".formatted(organisation));
    }

    static Organisation organisation(OrganisationId id) {
        return new Organisation(id, Kind.CHAMBER, "KZ", new Names("Палата проверок", "", "", "", ""), "", false);
    }
}
