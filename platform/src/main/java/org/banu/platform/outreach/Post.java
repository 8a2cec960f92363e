package org.banu.platform.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.banu.platform.access.Access;
import org.banu.platform.outreach.Kept.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Takes letters to the mail server, or puts them into the outbox where there is none. A letter may be sent twice if the
 * process ends between the server's yes and our note of it, and is never lost.
 */
@Component
class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    static final String TASK = "post";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private final OutboxStore store;
    private final MailServer server;
    private final OutboxFolder folder;
    private final Access access;
    private final Clock clock;
    private final ReentrantLock sending = new ReentrantLock();

    Post(OutboxStore store, MailServer server, OutboxFolder folder, Access access, Clock clock) {
        this.store = store;
        this.server = server;
        this.folder = folder;
        this.access = access;
        this.clock = clock;
    }

    /** Only the post reads letters. */
    <T> T answer(Supplier<T> question) {
        return access.answer(TASK, question);
    }

    boolean hasServer() {
        return server.isThere();
    }

    /** Whoever wrote it need not wait until it is sent. */
    @TransactionalEventListener
    void on(LetterWritten ignored) {
        Thread.ofVirtual().name("post").start(this::sendDue);
    }

    /** For what failed before, and what another process left behind. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void sendDue() {
        if (!sending.tryLock()) {
            return;
        }
        try {
            while (access.answer(TASK, () -> sendNext(clock.instant()))) {
                // The next one, until none is due.
            }
        } catch (RuntimeException problem) {
            // The letters are still there and are tried again within a minute.
            LOG.error("Letters could not be sent: {}", problem.toString());
        } finally {
            sending.unlock();
        }
    }

    private boolean sendNext(Instant now) {
        var due = store.takeDue(now);
        due.ifPresent(it -> send(it, now));
        return due.isPresent();
    }

    private void send(Kept letter, Instant now) {
        if (!server.isThere()) {
            folder.write(letter);
            store.failed(letter.id(), State.KEPT, "", now);
            return;
        }
        server.send(letter)
                .ifPresentOrElse(
                        failure -> store.failed(
                                letter.id(),
                                letter.tries() + 1 < Outreach.MOST_TRIES ? State.WAITING : State.GIVEN_UP,
                                failure,
                                now.plus(FIRST_PAUSE.multipliedBy(1L << letter.tries()))),
                        () -> store.sent(letter.id()));
    }
}
