package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Work beside a request is nobody's, or Banu's own at a task that it names: it takes along nothing of hers. */
@PageTest
class OtherThreadTests {

    private final Actor.Person aida =
            SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
    private final String hers = "canary-" + UUID.randomUUID();
    private final List<Twin> twins;
    private final CurrentActor current;
    private final Access access;
    private final JdbcClient jdbc;
    private final ActingTransactions transactions;
    private final List<ScheduledTask> jobs;

    OtherThreadTests(
            ObjectProvider<Twin> twins,
            CurrentActor current,
            Access access,
            JdbcClient jdbc,
            ActingTransactions transactions,
            ScheduledTaskHolder jobs) {
        this.twins = twins.stream().toList();
        this.current = current;
        this.access = access;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.jobs = List.copyOf(jobs.getScheduledTasks());
    }

    @BeforeEach
    void plant() {
        twins.forEach(it -> it.plant(aida, hers));
    }

    @AfterEach
    void listenNoMore() {
        transactions.setTransactionExecutionListeners(List.of());
    }

    @Test
    void whatSheBeginsGoesOnForNobody() {
        var nobodys = seen();
        SignedInAs.as(aida, () -> assertThat(elsewhere(this::seen)).containsOnly(nobodys));
        SignedInAs.as(aida, () -> assertThat(elsewhere(current::get)).containsOnly(new Actor.Anonymous()));
    }

    /** The control: she sees more than nobody does. */
    @Test
    void whatSheDoesHerselfIsHers() {
        assertThat(SignedInAs.as(aida, this::seen)).isGreaterThan(seen());
    }

    @Test
    void whatATaskBeginsHasNoDutyOfItsOwn() {
        assertThat(access.answer("retention", () -> elsewhere(current::get))).containsOnly(new Actor.Anonymous());
    }

    @Test
    void aThreadThatWorkedForHerKnowsNothingOfHerAfterwards() throws ExecutionException, InterruptedException {
        try (var one = Executors.newSingleThreadExecutor()) {
            assertThat(one.submit(() -> SignedInAs.as(aida, current::get)).get())
                    .isEqualTo(aida);
            assertThat(one.submit(current::get).get()).isEqualTo(new Actor.Anonymous());
        }
    }

    /** Whatever is done by the clock. */
    @Test
    void whatBanuDoesByItselfItDoesAtATaskThatItNames() {
        var actors = actors();
        var tasks = new HashSet<Actor>();
        assertThat(jobs).hasSizeGreaterThan(10);
        for (var job : jobs) {
            actors.clear();
            job.getTask().getRunnable().run();
            assertThat(actors).as(job.toString()).allMatch(it -> it instanceof Actor.Task || isOfNobody(job));
            tasks.addAll(actors);
        }
        assertThat(tasks).hasSizeGreaterThan(5);
    }

    /** Old limits are no rows of people. */
    private static boolean isOfNobody(ScheduledTask job) {
        return job.toString().equals("org.banu.platform.limits.Limits.purge");
    }

    /** The control: a job that names no task is seen. */
    @Test
    void aJobWithoutATaskIsFound() {
        var actors = actors();
        seen();
        assertThat(actors).contains(new Actor.Anonymous());
    }

    /** Who acts in each transaction that begins in this thread from now on. */
    private List<Actor> actors() {
        var thread = Thread.currentThread();
        var actors = new ArrayList<Actor>();
        transactions.setTransactionExecutionListeners(List.of(new TransactionExecutionListener() {
            @Override
            public void beforeBegin(TransactionExecution transaction) {
                if (Thread.currentThread() == thread) {
                    actors.add(current.get());
                }
            }
        }));
        return actors;
    }

    /** What comes of it in other threads, as somebody may begin them. */
    private static <T> List<T> elsewhere(Supplier<T> work) {
        var ofItsOwn = new FutureTask<>(work::get);
        var virtual = new FutureTask<>(work::get);
        Thread.ofPlatform().start(ofItsOwn);
        Thread.ofVirtual().start(virtual);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            return List.of(
                    ofItsOwn.get(),
                    virtual.get(),
                    pool.submit(work::get).get(),
                    CompletableFuture.supplyAsync(work).get());
        } catch (InterruptedException | ExecutionException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** In how many rows her word stands, as whoever acts sees them; in what she published everybody does. */
    private int seen() {
        var rules = new TableRules(jdbc, "public");
        return new TransactionTemplate(transactions).execute(_ -> {
            var found = 0;
            for (var label : rules.labels().entrySet()) {
                if (!TableRules.subjects(label.getValue()).isEmpty()) {
                    found += jdbc.sql("select count(*) from %s t where row_to_json(t)::text like '%%' || :word || '%%'"
                                    .formatted(label.getKey()))
                            .param("word", hers)
                            .query((row, _) -> row.getInt(1))
                            .single();
                }
            }
            return found;
        });
    }
}
