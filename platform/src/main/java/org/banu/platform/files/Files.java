package org.banu.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonErased;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.files.KeepOutcome.Reason;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.web.Ui;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files that people hand in. Who may, is asked by the module that calls. */
@Service
public class Files {

    /** Of one owner. */
    static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Files.class);

    private final FileStore store;
    private final Folder folder;
    private final Intake intake;
    private final Access access;
    private final Audit audit;

    Files(FileStore store, Folder folder, Intake intake, Access access, Audit audit) {
        this.store = store;
        this.folder = folder;
        this.intake = intake;
        this.access = access;
        this.audit = audit;
    }

    /** What a form says before she chooses a file. */
    public FileInput input(Ui ui, Set<Kind> accepted) {
        return FileInput.of(ui, accepted, intake.limit(), intake.scans());
    }

    /**
     * Looks through it and keeps it, in the transaction of the caller: either all that she changes is kept, or nothing.
     *
     * @param content for the caller to close; no more than the limit is read of it
     */
    @Transactional
    public KeepOutcome keep(NewFile file, InputStream content) {
        try {
            return switch (intake.take(file, content)) {
                case Intake.Result.Refused(var reason) -> new KeepOutcome.Refused(reason);
                case Intake.Result.Taken(var draft, var taken) -> keep(draft, taken);
            };
        } catch (IOException disk) {
            LOG.error("A file could not be kept below {}", folder.root(), disk);
            return new KeepOutcome.Refused(Reason.NOT_SAVED);
        }
    }

    private KeepOutcome keep(Draft draft, StoredFile file) throws IOException {
        try (draft) {
            afterwards(file.id(), TransactionSynchronization.STATUS_ROLLED_BACK);
            folder.keep(draft);
            var added = access.answer(FileStore.TASK, () -> {
                store.lock(file.owner());
                return store.add(file, draft.key(), MOST);
            });
            if (!added) {
                folder.remove(file.id());
                return new KeepOutcome.Refused(Reason.TOO_MANY);
            }
        }
        audit.add(act("kept", file)
                .with("kind", file.kind())
                .with("purpose", file.purpose())
                .with("scanned", file.scanned()));
        return new KeepOutcome.Kept(file);
    }

    /**
     * What is known of a file.
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public StoredFile describe(FileId id) {
        return access.answer(FileStore.TASK, () -> store.find(id)).orElseThrow(() -> new NotFound("file", id.value()));
    }

    /**
     * Its content, once all of it was found to be what was kept. Where somebody else than its owner opens it, the owner
     * finds that in her trail.
     *
     * @throws NotFound if there is none
     */
    @Transactional
    public OpenOutcome open(FileId id) {
        var file = describe(id);
        var key = access.answer(FileStore.TASK, () -> store.key(id));
        if (!folder.isWhole(file, key)) {
            LOG.error("The file {} is changed or lost on the disk, and is not shown", folder.path(id));
            audit.add(act("damaged", file));
            return new OpenOutcome.Damaged();
        }
        if (!isHers(file)) {
            audit.add(act("opened", file).with("purpose", file.purpose()));
        }
        try {
            return new OpenOutcome.Opened(file, folder.open(id, key));
        } catch (IOException lost) {
            throw new UncheckedIOException("The file %s is gone since it was looked at.".formatted(id.value()), lost);
        }
    }

    private boolean isHers(StoredFile file) {
        return access.current() instanceof Actor.Person person
                && file.owner().person().filter(person.id()::equals).isPresent();
    }

    /** Its content goes from the disk once the transaction of the caller is done. What is gone already stays so. */
    @Transactional
    public void remove(FileId id) {
        var file = access.answer(FileStore.TASK, () -> store.find(id));
        if (file.isPresent() && access.answer(FileStore.TASK, () -> store.remove(id))) {
            audit.add(act("removed", file.get()).with("purpose", file.get().purpose()));
            afterwards(id, TransactionSynchronization.STATUS_COMMITTED);
        }
    }

    /** Hers go with their rows; what she handed in for an organisation is that one's, and stays without her. */
    @EventListener
    void on(PersonErased erased) {
        var hers = access.answer(FileStore.TASK, () -> {
            store.leaveToOrganisations(erased.person());
            return store.listOf(erased.person());
        });
        hers.forEach(it -> afterwards(it.id(), TransactionSynchronization.STATUS_COMMITTED));
    }

    /** Those that a person handed in, the latest first; she sees her own only. */
    @Transactional(readOnly = true)
    public List<StoredFile> listOf(PersonId person) {
        return store.listOf(person);
    }

    /** Those of the ids whose files are still there. */
    @Transactional(readOnly = true)
    public Set<UUID> kept(Set<UUID> ids) {
        return access.answer(FileStore.TASK, () -> store.known(ids));
    }

    /** As far as who acts may see it. */
    @Transactional(readOnly = true)
    Optional<StoredFile> find(String id) {
        try {
            return store.find(FileId.of(id));
        } catch (IllegalArgumentException nobodysId) {
            return Optional.empty();
        }
    }

    private static Act act(String what, StoredFile file) {
        return Act.of("files." + what, "file", file.id().value()).concerning(file.owner());
    }

    /** Takes the content away if the transaction ends so. A process that dies before leaves it for the sweep. */
    private void afterwards(FileId id, int status) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int ended) {
                if (ended == status) {
                    try {
                        folder.remove(id);
                    } catch (IOException disk) {
                        LOG.warn("The file {} is left for the sweep", folder.path(id), disk);
                    }
                }
            }
        });
    }
}
