package org.banu.platform.federation;

import java.time.Clock;
import java.util.List;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that she linked, and that is offered no more. */
@TestComponent
public class FederationTwin implements Twin {

    private final IdentityStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FederationTwin(IdentityStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        SignedInAs.as(
                person,
                () -> transaction.<Boolean>execute(
                        _ -> store.add(person.id(), "https://" + canary + ".example.org", "subject", clock.instant())));
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return List.of("/en/account");
    }
}
