package org.banu.platform.duplicates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.springframework.boot.test.context.TestComponent;

/** A business of hers into which another one was merged, and one that looks like it. */
@TestComponent
public class DuplicateTwin implements Twin {

    private final Registry registry;
    private final DuplicateStore store;
    private final Access access;
    private final Clock clock;

    DuplicateTwin(Registry registry, DuplicateStore store, Access access, Clock clock) {
        this.registry = registry;
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var details = Details.begun(canary, "KZ", "retail", Form.INFORMAL);
        var kept = SignedInAs.as(person, () -> registry.add(Owner.of(person.id()), details));
        var alike = SignedInAs.as(person, () -> registry.add(Owner.of(person.id()), details));
        access.perform("duplicates", () -> {
            var like = registry.get(alike);
            var lost = new Business(
                    new BusinessId(UUID.randomUUID()),
                    like.owner(),
                    like.details(),
                    like.tier(),
                    like.version(),
                    like.addedAt(),
                    like.changedAt());
            var before = new Snapshot(lost, registry.get(kept), Map.of());
            store.addMerged(before, person.id(), canary, clock.instant());
            var resemblance = new Resemblance(canary, canary, 1, 1, List.of());
            store.put(kept.value(), alike.value(), resemblance, clock.instant());
        });
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return List.of();
    }
}
