package org.banu.platform.federation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Actor;
import org.banu.platform.sessions.Secret;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that she linked, and that is offered no more; and another that she went to and has not come back from. */
@TestComponent
public class FederationTwin implements Twin {

    private final IdentityStore store;
    private final AttemptStore attempts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FederationTwin(IdentityStore store, AttemptStore attempts, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.attempts = attempts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        SignedInAs.as(
                person,
                () -> transaction.<Boolean>execute(_ -> {
                    var now = clock.instant();
                    var wish = new Attempt.Wish("service", Optional.of(person.id()), false, "/" + canary);
                    attempts.add(Secret.next(), Secret.next(), Attempt.of(wish), now.plus(Federation.HOLDS));
                    return store.add(person.id(), "https://" + canary + ".example.org", "subject", now);
                }));
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return List.of("/en/account");
    }
}
