package org.banu.platform.organisations;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.organisations.Organisation.About;
import org.banu.platform.organisations.Organisation.Kind;
import org.banu.platform.organisations.Organisation.Names;
import org.banu.platform.organisations.Organisation.Standing;
import org.springframework.boot.test.context.TestComponent;

/** Her organisation, what she changed of it, and what she asked for. */
@TestComponent
public class OrganisationTwin implements Twin {

    private final Access access;
    private final OrganisationStore store;
    private final Editing editing;
    private final Requests requests;
    private final Clock clock;

    OrganisationTwin(Access access, OrganisationStore store, Editing editing, Requests requests, Clock clock) {
        this.access = access;
        this.store = store;
        this.editing = editing;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var now = clock.instant();
        var organisation = person.grants().getFirst().organisation();
        open(organisation);
        SignedInAs.as(person, () -> {
            editing.edit(
                    organisation, DescriptionForm.of(organisation(organisation, "Палата " + UUID.randomUUID())), now);
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

    /** So that it is there and claimed. */
    public void open(OrganisationId id) {
        access.perform(Notes.TASK, () -> {
            if (store.find(id).isEmpty()) {
                store.add(organisation(id), clock.instant());
            }
        });
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        var organisation = person.grants().getFirst().organisation().value();
        return List.of("/en/organisations/" + organisation, "/en/organisations/%s/edit".formatted(organisation));
    }

    static Organisation organisation(OrganisationId id) {
        return organisation(id, "Палата проверок");
    }

    private static Organisation organisation(OrganisationId id, String name) {
        return new Organisation(
                id, Kind.CHAMBER, "KZ", new Names(name, "", "", "", ""), About.of(""), Standing.UNCLAIMED);
    }
}
