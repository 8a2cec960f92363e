package org.banu.platform.businesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.banu.platform.PageTest;
import org.banu.platform.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** What a page of hers reads, it reads in one turn at the database: whoever takes many, waits as often behind others. */
@PageTest
class TurnsTests {

    /** Whose the business of the address is, is asked before she is let in. */
    private static final int LET_IN = 1;

    private final Entrepreneurs people;
    private final ConfigurableTransactionManager transactions;
    private final Turns turns = new Turns(Thread.currentThread());
    private final Actor.Person aida;
    private final String id;

    TurnsTests(Entrepreneurs people, ConfigurableTransactionManager transactions) {
        this.people = people;
        this.transactions = transactions;
        aida = people.somebody();
        id = people.registers(aida, "Aida Textiles");
    }

    /** Those of one thread, so that what Banu does by itself meanwhile is not counted. */
    private record Turns(Thread thread, AtomicInteger taken) implements TransactionExecutionListener {

        Turns(Thread thread) {
            this(thread, new AtomicInteger());
        }

        @Override
        public void beforeBegin(TransactionExecution transaction) {
            if (Thread.currentThread() == thread) {
                taken.incrementAndGet();
            }
        }
    }

    /** The first of all pages brings along what is read only once. */
    @BeforeEach
    void count() {
        people.opens(aida, "/en/finder/results");
        transactions.addListener(turns);
    }

    @AfterEach
    void countNoMore() {
        var others = new ArrayList<>(transactions.getTransactionExecutionListeners());
        others.remove(turns);
        transactions.setTransactionExecutionListeners(others);
    }

    @Test
    void whatFitsHerBusinessIsFoundInOneTurn() {
        assertThat(people.opens(aida, "/en/finder/results"))
                .hasStatusOk()
                .bodyText()
                .contains("Aida Textiles");
        assertThat(turns.taken()).hasValue(1);
    }

    @Test
    void herBusinessIsShownInOneTurn() {
        assertThat(people.opens(aida, "/en/businesses/" + id)).hasStatusOk();
        assertThat(turns.taken()).hasValue(LET_IN + 1);
    }

    /** The control. */
    @Test
    void twoTurnsAreCountedAsTwo() {
        people.get(aida, id);
        people.get(aida, id);
        assertThat(turns.taken()).hasValue(2);
    }
}
