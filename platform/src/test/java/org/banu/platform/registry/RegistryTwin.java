package org.banu.platform.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.identifiers.RegistrationKind;
import org.springframework.boot.test.context.TestComponent;

/** Her business, with all that stands beside it. */
@TestComponent
public class RegistryTwin implements Twin {

    private final Registry registry;
    private final Access access;

    RegistryTwin(Registry registry, Access access) {
        this.registry = registry;
        this.access = access;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var business = SignedInAs.as(person, () -> {
            var id = registry.add(Owner.of(person.id()), details(canary));
            registry.keepAnswers(id, "{\"canary\": \"%s\"}".formatted(canary));
            return id;
        });
        access.perform("verification", () -> registry.mark(business, Tier.DOCUMENTS_CHECKED));
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return SignedInAs.as(person, () -> registry.listOf(person.id())).stream()
                .map(it -> it.id().value())
                .flatMap(it -> Stream.of(
                        "/en/businesses/" + it,
                        "/en/businesses/%s/names".formatted(it),
                        "/en/businesses/%s/contact".formatted(it),
                        "/en/businesses/%s/registration".formatted(it),
                        "/en/businesses/%s/answers".formatted(it),
                        "/en/businesses/%s/programmes".formatted(it),
                        "/en/businesses/%s/remove".formatted(it),
                        "/api/v1/businesses/" + it,
                        "/api/v1/businesses/%s.jsonld".formatted(it)))
                .toList();
    }

    static Details details(String name) {
        return new Details(
                new Details.Names(name, name, name, name),
                new Details.Location("KZ", "KZ-75", name),
                Form.REGISTERED,
                "individualEntrepreneur",
                "2021-05",
                new Details.Activity("retail", List.of(), "", name, List.of(name), List.of("kk")),
                new Details.Size(3, Turnover.UNDER_5_MILLION),
                new Details.Contact("+77010000000", name + "@example.org", "https://example.org/" + name),
                Map.of(RegistrationKind.IIN, "980315699494"));
    }
}
