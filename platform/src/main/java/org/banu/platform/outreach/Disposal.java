package org.banu.platform.outreach;

import java.util.Set;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonErased;
import org.banu.platform.access.RowsDeleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes away what is left of letters: those to a person who is erased, and the files of letters that are no more. */
@Component
class Disposal {

    private static final Logger LOG = LoggerFactory.getLogger(Disposal.class);
    static final String TABLE = "outbox";

    private final OutboxStore store;
    private final OutboxFolder folder;
    private final Recipients recipients;
    private final Access access;
    private final ApplicationEventPublisher events;

    Disposal(
            OutboxStore store,
            OutboxFolder folder,
            Recipients recipients,
            Access access,
            ApplicationEventPublisher events) {
        this.store = store;
        this.folder = folder;
        this.recipients = recipients;
        this.access = access;
        this.events = events;
    }

    /** Also letters from before she had an account, and to an address that she never confirmed. */
    @EventListener
    void on(PersonErased erased) {
        var addresses = recipients.addresses(erased.person());
        access.perform(Post.TASK, () -> store.deleteTo(addresses));
        events.publishEvent(new RowsDeleted(Set.of(TABLE)));
    }

    /** In a transaction of its own, once the one that deleted the letters has ended. */
    @TransactionalEventListener
    void on(RowsDeleted deleted) {
        if (deleted.tables().contains(TABLE)) {
            Thread.ofVirtual().name("disposal").start(this::deleteFiles);
        }
    }

    private void deleteFiles() {
        try {
            // First the files, then the letters: one that is written meanwhile is not taken for an old one.
            var files = folder.list();
            folder.delete(files, access.answer(Post.TASK, store::ids));
        } catch (RuntimeException problem) {
            // They are looked for again when the next letters go.
            LOG.error("Files of letters could not be deleted: {}", problem.toString());
        }
    }
}
