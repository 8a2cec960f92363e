package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonErased;
import org.banu.platform.accounts.AccountTwin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of her files when she is erased. */
@PageTest
class FileErasureTests {

    private final Actor.Person aida = SignedInAs.somebody();
    private final Files files;
    private final Folder folder;
    private final AccountTwin accounts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    FileErasureTests(
            Files files,
            Folder folder,
            AccountTwin accounts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.folder = folder;
        this.accounts = accounts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void hasAnAccount() {
        accounts.plant(aida, aida.id().value().toString());
    }

    @Test
    void whenSheIsErasedHersLeaveTheDiskAndThoseOfAnOrganisationStayWithIt() {
        var organisation = new OrganisationId(UUID.randomUUID());
        var both = new Owner(Optional.of(aida.id()), Optional.of(organisation), Optional.empty());
        var its = FilesTests.kept(as(() -> files.keep(
                new NewFile("a.txt", both, "own", Kind.ALL), new ByteArrayInputStream("its".getBytes(UTF_8)))));
        var hers = FilesTests.kept(keep("a.txt", "hers".getBytes(UTF_8)));
        erase(true);
        assertThat(folder.path(hers.id())).exists();
        erase(false);
        assertThat(folder.path(hers.id())).doesNotExist();
        assertThat(folder.path(its.id())).exists();
        assertThat(as(() -> files.describe(its.id())).owner()).isEqualTo(Owner.of(organisation));
        // Whoever erases her deletes the row.
        as(() -> transaction.<Boolean>execute(_ -> {
            files.remove(hers.id());
            return true;
        }));
    }

    private void erase(boolean inVain) {
        as(() -> transaction.<Boolean>execute(status -> {
            events.publishEvent(new PersonErased(aida.id()));
            if (inVain) {
                status.setRollbackOnly();
            }
            return true;
        }));
    }

    private KeepOutcome keep(String name, byte[] content) {
        return as(() ->
                files.keep(new NewFile(name, Owner.of(aida.id()), "own", Kind.ALL), new ByteArrayInputStream(content)));
    }

    private <T> T as(Supplier<T> work) {
        return SignedInAs.as(aida, work);
    }
}
