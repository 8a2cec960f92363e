package org.banu.platform.holdings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.holdings.Disclosure.Statement;
import org.banu.platform.ownership.Evidence.Question;
import org.banu.platform.ownership.Party;
import org.banu.platform.ownership.Party.Sex;
import org.banu.platform.ownership.Stake;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.springframework.boot.test.context.TestComponent;

/** Her business with who owns it, what shows it and what she explained. */
@TestComponent
public class HoldingsTwin implements Twin {

    private final Registry registry;
    private final ShareEditor shares;
    private final RoleEditor roles;
    private final Map<PersonId, BusinessId> planted = new ConcurrentHashMap<>();

    HoldingsTwin(Registry registry, ShareEditor shares, RoleEditor roles) {
        this.registry = registry;
        this.shares = shares;
        this.roles = roles;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        planted.put(person.id(), SignedInAs.as(person, () -> {
            var id = registry.add(Owner.of(person.id()), Details.begun(canary, "KZ", "retail", Form.REGISTERED));
            shares.ownAlone(id, person.id(), canary, Sex.WOMAN);
            var company = shares.add(
                    id, new Party.Entity(UUID.randomUUID().toString(), false), canary, Optional.empty(), "KZ", canary);
            shares.own(id, new Stake(company, id.value().toString(), null, LocalDate.EPOCH, LocalDate.EPOCH));
            roles.prove(id, canary, LocalDate.EPOCH);
            roles.explain(id, Question.WHO_SIGNS, canary);
            roles.state(id, Statement.NO_BOARD, true);
            return id;
        }));
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        var business = planted.get(person.id());
        return business == null
                ? List.of()
                : List.of(
                        "/en/businesses/%s/ownership".formatted(business.value()),
                        "/en/businesses/%s/definitions".formatted(business.value()),
                        "/api/v1/businesses/%s/ownership.bods.json".formatted(business.value()));
    }
}
