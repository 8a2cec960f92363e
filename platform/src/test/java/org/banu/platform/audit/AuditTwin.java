package org.banu.platform.audit;

import java.util.List;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was done that concerns her. */
@TestComponent
public class AuditTwin implements Twin {

    private final Audit audit;
    private final TransactionTemplate transaction;

    AuditTwin(Audit audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        SignedInAs.as(
                person,
                () -> transaction.<Boolean>execute(_ -> {
                    audit.add(Act.of("registry.changed", "business", canary)
                            .about(person.id())
                            .with("name", canary, canary));
                    return true;
                }));
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return List.of();
    }
}
