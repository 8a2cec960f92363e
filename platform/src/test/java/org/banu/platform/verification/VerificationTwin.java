package org.banu.platform.verification;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.certificates.Certificate.Proved;
import org.banu.platform.certificates.Certificates;
import org.banu.platform.organisations.OrganisationTwin;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.banu.platform.verification.State.Move;
import org.springframework.boot.test.context.TestComponent;

/** Her case, with what she showed, and a certificate. */
@TestComponent
public class VerificationTwin implements Twin {

    private final Map<PersonId, BusinessId> businesses = new HashMap<>();
    private final OrganisationTwin organisations;
    private final Registry registry;
    private final Casebook book;
    private final Certificates certificates;
    private final Access access;

    VerificationTwin(
            OrganisationTwin organisations,
            Registry registry,
            Casebook book,
            Certificates certificates,
            Access access) {
        this.organisations = organisations;
        this.registry = registry;
        this.book = book;
        this.certificates = certificates;
        this.access = access;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var now = Clock.systemUTC().instant();
        var office = person.grants().getFirst().organisation();
        organisations.open(office);
        var id = SignedInAs.as(
                person,
                () -> registry.add(Owner.of(person.id()), Details.begun(canary, "KZ", "retail", Form.REGISTERED)));
        businesses.put(person.id(), id);
        var begun = new Case(
                UUID.randomUUID(),
                person.id(),
                id,
                office,
                State.FIRST_CHECK,
                1,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                new Case.Hands(Optional.empty(), Optional.empty(), Optional.empty()),
                false,
                0);
        var evidence = new Move.Evidence(canary, "https://example.org/" + canary, null);
        access.perform(Casebook.TASK, () -> {
            book.begin(
                    begun,
                    new byte[32],
                    List.of(Move.byHer(Move.Step.BEGIN, person.id(), now).showing(evidence)));
            certificates.issue(id, new Proved(canary, "KZ", office, List.of(), now), now.plus(Duration.ofDays(365)));
        });
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        var business =
                "/en/businesses/" + requireNonNull(businesses.get(person.id())).value();
        return List.of(
                business + "/verification",
                business + "/certificate",
                "/en/organisations/%s/cases"
                        .formatted(person.grants().getFirst().organisation().value()));
    }
}
