package org.banu.platform.access;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Who acts now, and acting for nobody where Banu has work of its own. */
@Service
public class Access {

    private final CurrentActor current;
    private final HeldGrants grants;
    private final ActingTransactions transactions;
    private final TransactionOperations fresh;

    Access(CurrentActor current, HeldGrants grants, ActingTransactions transactions) {
        this.current = current;
        this.grants = grants;
        this.transactions = transactions;
        this.fresh = new TransactionTemplate(transactions);
    }

    /** Who acts in this request or task. */
    public Actor current() {
        return current.get();
    }

    /** The roles that a person has now, whoever gave them. */
    public List<Grant> grantsOf(PersonId person) {
        return grants.of(person);
    }

    /**
     * Works as Banu itself, in one transaction: the one that is open, or one of its own. Only rows whose policies name
     * the task are seen and changed meanwhile.
     *
     * @param task such as {@code retention}; it stands in the policies
     */
    public void perform(String task, Runnable work) {
        answer(task, () -> {
            work.run();
            return true;
        });
    }

    /** As {@link #perform}, with an answer. */
    public <T> T answer(String task, Supplier<T> work) {
        var duty = new Actor.Task(task);
        var open = transactions.isOpen();
        return current.as(duty, () -> open ? transactions.meanwhile(duty, work) : fresh.<T>execute(_ -> work.get()));
    }
}
