package org.banu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.banu.platform.access.Access;
import org.banu.platform.audit.Verification.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** How much of the end of the trail may be lost unseen: what came after the sequencer last worked. */
@PageTest
class SignedHeadTests {

    @TempDir
    Path folder;

    private final Audit audit;
    private final Access access;
    private final AuditStore store;
    private final Clock clock;
    private final TamperedTrail trail;

    SignedHeadTests(
            Audit audit, Access access, AuditStore store, Clock clock, TestTables tables, Environment settings) {
        this.audit = audit;
        this.access = access;
        this.store = store;
        this.clock = clock;
        this.trail = new TamperedTrail(tables, settings);
    }

    /** Without waiting for the next checkpoint. */
    @Test
    void anEndThatWasWrittenAMomentAgoIsVouchedFor() throws Exception {
        var sequencer = sequencer();
        act();
        sequencer.work();
        act();
        sequencer.work();
        trail.copyWhole();
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().vouchedFor()).isEqualTo(trail.last());
        assertThat(Files.readAllLines(folder.resolve(Checkpoints.FILE))).hasSize(1);

        var last = trail.last();
        trail.delete(last);
        assertThat(verify().findings())
                .containsExactly(
                        "The trail ends at event %d, and event %d was signed: its end is missing, or it is an older state."
                                .formatted(last - 1, last));

        // The control: the checkpoints of every five minutes alone don't see it.
        Files.delete(folder.resolve(Checkpoints.LATEST));
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aSignedHeadThatWasChangedIsFound() throws Exception {
        var sequencer = sequencer();
        sequencer.work();
        act();
        sequencer.work();
        trail.copyWhole();
        var latest = folder.resolve(Checkpoints.LATEST);
        Files.writeString(latest, Files.readString(latest).replaceFirst("\"hash\":\".", "\"hash\":\"g"));
        assertThat(verify().findings()).singleElement().asString().contains("is not signed with this key");
        Files.writeString(latest, "{");
        assertThat(verify().findings()).singleElement().asString().contains("is not signed with this key");
    }

    @Test
    void theStopSignsWhatWasWrittenLast() throws Exception {
        var sequencer = sequencer();
        sequencer.work();
        act();
        sequencer.destroy();
        trail.copyWhole();
        assertThat(folder.resolve(Checkpoints.LATEST)).doesNotExist();
        assertThat(verify().vouchedFor()).isEqualTo(trail.last());
    }

    private Sequencer sequencer() {
        return new Sequencer(access, store, new Trail(folder.toString()), clock);
    }

    private void act() {
        access.perform("retention", () -> audit.add(Act.of("registry.purged", "business", UUID.randomUUID())));
    }

    private Report verify() throws IOException, GeneralSecurityException {
        return Verification.with(folder, Verification.publicKey(folder)).of(trail.source(), clock.instant());
    }
}
