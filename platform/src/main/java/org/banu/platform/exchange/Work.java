package org.banu.platform.exchange;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.banu.platform.access.Access;
import org.banu.platform.exchange.Batch.Memory;
import org.banu.platform.exchange.Findings.Failure;
import org.banu.platform.exchange.Findings.Wrong;
import org.banu.platform.exchange.Import.State;
import org.banu.platform.exchange.Sheet.Line;
import org.banu.platform.exchange.Sheet.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Works through lists, one after the other, in batches. Each batch is a transaction that keeps how far the work is as well;
 * after a crash or a restart it goes on there, and nothing is brought in twice.
 */
@Component
class Work {

    static final String TASK = "exchange";

    /** Large enough to be quick, small enough to be stopped at once. */
    static final int LINES = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Access access;
    private final Imports imports;
    private final Spool spool;
    private final Batch batch;
    private final AtomicInteger calls = new AtomicInteger();

    Work(Access access, Imports imports, Spool spool, Batch batch) {
        this.access = access;
        this.imports = imports;
        this.spool = spool;
        this.batch = batch;
    }

    /** Some list waits. */
    record Waiting(UUID id) {}

    @TransactionalEventListener
    void on(Waiting event) {
        LOG.debug("{} waits", event.id());
        wake();
    }

    /** Takes up what was left by a restart, or by a batch that failed. */
    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void wake() {
        if (calls.getAndIncrement() == 0) {
            Thread.ofVirtual().name("imports").start(this::answerCalls);
        }
    }

    private void answerCalls() {
        var heard = 0;
        do {
            heard = calls.get();
            try {
                access.answer(TASK, imports::listWaiting).forEach(it -> run(it, Integer.MAX_VALUE));
            } catch (RuntimeException problem) {
                LOG.error("An import stopped; it goes on within a minute", problem);
            }
        } while (calls.addAndGet(-heard) > 0);
    }

    /** Works on a list until it is done, stopped, or so many batches were dealt with. */
    void run(UUID id, int mostBatches) {
        var found = access.answer(TASK, () -> imports.find(id))
                .filter(it -> it.state().isAtWork());
        if (found.isEmpty()) {
            return;
        }
        var begun = found.get();
        try (var sheet = spool.open(id, begun.source())) {
            sheet.take(1);
            var memory = access.answer(TASK, () -> batch.begin(begun));
            var read = begun.state() == State.CHECKING ? restart(id) : skip(begun, sheet, memory);
            for (var i = 0; i < mostBatches; i++) {
                var lines = sheet.take(LINES);
                var from = read;
                if (!access.answer(TASK, () -> step(begun, from, lines, memory))) {
                    break;
                }
                read += lines.size();
            }
        } catch (Unreadable unreadable) {
            fail(
                    id,
                    new Failure(unreadable.problem().key(), unreadable.problem().arguments()));
        } catch (IOException lost) {
            LOG.error("The file of import {} can't be read", id, lost);
            fail(id, Imports.failure("exchange.unreadable.gone"));
        }
        removeIfDone(id);
    }

    /** Takes a line with all that is wrong with it. */
    interface ToMend {

        void take(Line line, List<Wrong> wrong) throws IOException;
    }

    /** Reads a list again for the lines with something wrong. */
    void eachWrong(Import of, ToMend to) throws IOException {
        try (var sheet = spool.open(of.id(), of.source())) {
            sheet.take(1);
            var memory = access.answer(TASK, () -> batch.begin(of));
            for (var lines = sheet.take(LINES); !lines.isEmpty(); lines = sheet.take(LINES)) {
                var some = lines;
                var wrong = access.answer(TASK, () -> batch.wrong(of, some, memory)).stream()
                        .collect(Collectors.groupingBy(Wrong::line));
                for (var line : some) {
                    var its = wrong.get(line.number());
                    if (its != null) {
                        to.take(line, its);
                    }
                }
            }
        }
    }

    /** A look changes nothing, so it begins anew. */
    private int restart(UUID id) {
        access.perform(
                TASK,
                () -> imports.lock(id)
                        .filter(it -> it.state() == State.CHECKING)
                        .ifPresent(it -> imports.change(it.fromTheStart())));
        return 0;
    }

    private int skip(Import begun, Sheet sheet, Memory memory) {
        var left = begun.counts().all();
        while (left > 0) {
            var lines = sheet.take(Math.min(left, LINES));
            if (lines.isEmpty()) {
                break;
            }
            batch.remember(begun, lines, memory);
            left -= lines.size();
        }
        return begun.counts().all();
    }

    /** Whether there is more to do, and nobody stopped it or went on elsewhere. */
    private boolean step(Import begun, int read, List<Line> lines, Memory memory) {
        var locked = imports.lock(begun.id())
                .filter(it -> it.state() == begun.state() && it.counts().all() == read);
        if (locked.isEmpty()) {
            return false;
        }
        var dealt = batch.deal(locked.get(), lines, memory, imports.now());
        if (lines.size() == LINES) {
            imports.change(dealt);
            return true;
        }
        if (dealt.state() == State.RUNNING) {
            imports.finish(dealt);
        } else {
            imports.change(dealt.counted().with(State.CHECKED));
        }
        return false;
    }

    private void fail(UUID id, Failure failure) {
        access.perform(
                TASK,
                () -> imports.lock(id)
                        .filter(it -> it.state().isAtWork())
                        .ifPresent(it -> imports.change(
                                it.with(it.counts(), it.findings().failed(failure))
                                        .with(State.FAILED))));
    }

    private void removeIfDone(UUID id) {
        if (!access.answer(TASK, () -> imports.needsFile(id))) {
            remove(id);
        }
    }

    private void remove(UUID id) {
        try {
            spool.remove(id);
        } catch (IOException problem) {
            LOG.error("The file of import {} can't be removed; without its key nobody can read it", id, problem);
        }
    }

    /** Files that were there for a day, and those that a crash left. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() throws IOException {
        access.answer(TASK, imports::expire).forEach(this::remove);
        spool.removeBefore(imports.now().minus(Imports.KEPT), id -> access.answer(TASK, () -> imports.needsFile(id)));
    }
}
