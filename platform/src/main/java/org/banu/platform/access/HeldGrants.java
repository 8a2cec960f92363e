package org.banu.platform.access;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds up what all {@link Grants} know of a person. Meanwhile she acts without any, and so sees no more than her own rows. */
@Component
class HeldGrants {

    private final ObjectProvider<Grants> modules;
    private final ObjectProvider<ActingTransactions> transactions;

    HeldGrants(ObjectProvider<Grants> modules, ObjectProvider<ActingTransactions> transactions) {
        this.modules = modules;
        this.transactions = transactions;
    }

    List<Grant> of(PersonId person) {
        var without = new Actor.Person(person, List.of());
        var acting = transactions.getObject();
        return CurrentActor.acting(
                without,
                () -> acting.isOpen()
                        ? acting.meanwhile(without, () -> read(person))
                        : new TransactionTemplate(acting).<List<Grant>>execute(_ -> read(person)));
    }

    private List<Grant> read(PersonId person) {
        return modules.stream().flatMap(it -> it.of(person).stream()).toList();
    }
}
