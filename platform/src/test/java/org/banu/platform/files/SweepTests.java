package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Owner;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.uploads.Uploads;
import org.junit.jupiter.api.Test;

/** What a crash leaves behind, and what a disk loses. */
@PageTest
class SweepTests {

    private final Access access;
    private final FileStore store;
    private final Folder folder;
    private final Uploads uploads;
    private final Clock clock;
    private final AccountTwin accounts;
    private final org.banu.platform.files.Files files;

    SweepTests(
            Access access,
            FileStore store,
            Folder folder,
            Uploads uploads,
            Clock clock,
            AccountTwin accounts,
            org.banu.platform.files.Files files) {
        this.access = access;
        this.store = store;
        this.folder = folder;
        this.uploads = uploads;
        this.clock = clock;
        this.accounts = accounts;
        this.files = files;
    }

    @Test
    void whatNoRowKnowsOfIsGoneAfterADay() throws IOException {
        var kept = folder.path(keep().id());
        var orphan = orphan();
        var draft = folder.write(to -> to.write(1)).path();
        var others = Files.writeString(uploads.folder().resolve("of somebody else.txt"), "not ours");

        sweep(Duration.ofHours(23));
        assertThat(orphan).exists();
        assertThat(draft).exists();

        assertThat(sweep(Duration.ofHours(25)).removed()).isGreaterThanOrEqualTo(2);
        assertThat(orphan).doesNotExist();
        assertThat(draft).doesNotExist();
        assertThat(kept).exists();
        assertThat(others).exists();
    }

    @Test
    void aRowWithoutItsFileIsReported() throws IOException {
        var lost = keep();
        var whole = keep();
        Files.delete(folder.path(lost.id()));
        assertThat(sweep(Duration.ZERO).missing()).contains(lost.id()).doesNotContain(whole.id());
    }

    /** As when the process dies after the file has its place and before the row is committed. */
    private Path orphan() throws IOException {
        var draft = folder.write(to -> to.write(1));
        folder.keep(draft);
        return folder.path(draft.id());
    }

    private StoredFile keep() {
        var aida = SignedInAs.somebody();
        accounts.plant(aida, aida.id().value().toString());
        return FilesTests.kept(SignedInAs.as(
                aida,
                () -> files.keep(
                        new NewFile("a.txt", Owner.of(aida.id()), "own", Kind.ALL),
                        new ByteArrayInputStream("hers".getBytes(UTF_8)))));
    }

    private Sweep.Swept sweep(Duration later) throws IOException {
        return new Sweep(access, store, folder, Clock.offset(clock, later)).sweep();
    }
}
