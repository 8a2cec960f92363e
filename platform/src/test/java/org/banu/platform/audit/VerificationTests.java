package org.banu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestTables;
import org.banu.platform.access.Access;
import org.banu.platform.audit.Verification.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test changes a copy of the trail, as somebody can who rules the database. */
@PageTest
class VerificationTests {

    @TempDir
    Path folder;

    private final Audit audit;
    private final Access access;
    private final AuditStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TamperedTrail trail;

    VerificationTests(
            Audit audit,
            Access access,
            AuditStore store,
            Clock clock,
            TestTables tables,
            PlatformTransactionManager transactions,
            Environment settings) {
        this.audit = audit;
        this.access = access;
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.trail = new TamperedTrail(tables, settings);
    }

    /** Its beginning, so that it matters little how much the tests before this one have left in it. */
    @BeforeEach
    void chainCopyAndSign() {
        var sequencer = sequencer();
        for (var i = 0; i < 3; i++) {
            act();
            sequencer.chain();
            act();
        }
        sequencer.chain();
        trail.copyBeginning();
        checkpoints().add(trail.last(), trail.hash(trail.last()), clock.instant());
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() throws Exception {
        var begun = trail.last();
        assertThat(verify().findings()).isEmpty();

        sequencer().work();
        trail.copyWhole();
        var report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.links())
                .isGreaterThanOrEqualTo(6)
                .isGreaterThanOrEqualTo(begun)
                .isEqualTo(report.vouchedFor());
        assertThat(report.checkpoints()).isEqualTo(2);
    }

    @Test
    void severalProcessesMakeOneChain() throws Exception {
        trail.copyWhole();
        var before = trail.last();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Collections.nCopies(4, this::actAndChain))
                    .forEach(it -> assertThat(it).succeedsWithin(Duration.ofSeconds(30)));
        }
        sequencer().chain();
        trail.copyWhole();

        var report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.links()).isGreaterThanOrEqualTo(before + 40);
        assertThat(report.waiting()).isZero();
    }

    @Test
    void anEditOfAnyColumnOfAnyRowIsFound() throws Exception {
        for (var table : TamperedTrail.TABLES) {
            for (var column : trail.columns(table).entrySet()) {
                var ends = List.of(1L, trail.last() / 2, trail.last());
                for (var seq : column.getKey().endsWith("hash") ? ends : ends.subList(1, 2)) {
                    trail.change("update %s set %s = %s where %s"
                            .formatted(
                                    table,
                                    column.getKey(),
                                    TamperedTrail.edited(column.getKey(), column.getValue()),
                                    TamperedTrail.row(table, seq)));
                    assertThat(verify().findings())
                            .as("%s.%s of event %d", table, column.getKey(), seq)
                            .isNotEmpty();
                    trail.copyBeginning();
                }
            }
        }
    }

    @Test
    void aDeletedEventIsFoundWhereverItStood() throws Exception {
        for (var seq : List.of(1L, trail.last() / 2, trail.last())) {
            trail.delete(seq);
            assertThat(verify().findings()).as("event %d", seq).isNotEmpty();
            trail.copyBeginning();
        }
    }

    /** The control: the chain alone can't tell that its end is missing. */
    @Test
    void withoutCheckpointsALostEndIsNotFound() {
        trail.delete(trail.last());
        assertThat(Verification.withoutCheckpoints()
                        .of(trail.source(), clock.instant())
                        .findings())
                .isEmpty();
    }

    @Test
    void eventsThatChangedPlacesAreFound() throws Exception {
        trail.change(
                "update audit_link set event = (select event from audit_link where seq = 5 - l.seq) from audit_link l"
                        + " where audit_link.seq = l.seq and l.seq in (2, 3)");
        assertThat(verify().findings()).contains("Event 2 was changed.", "Event 3 was changed.");
        trail.copyBeginning();

        trail.change("update audit_link set seq = 5 - seq where seq in (2, 3)");
        assertThat(verify().findings()).contains("Event 2 does not follow what stands before it.");
    }

    /** Whoever knows how the chain is made can make it anew, but can't sign it. */
    @Test
    void anInsertedEventIsFoundThoughAllAfterItIsChainedAnew() throws Exception {
        trail.change("""
                insert into audit_event (id, at, action, kind, thing, before, after)
                select uuidv7(), at, 'registry.opened', 'business', 'forged', '{}', '{}' from audit_event where %s
                """.formatted(TamperedTrail.row("audit_event", 2)));
        trail.change("update audit_link set seq = seq + 1 where seq > 2");
        trail.change("""
                insert into audit_link
                select 3, (select id from audit_event where thing = 'forged'), chained, prev_hash, hash
                from audit_link where seq = 2
                """);
        trail.chainAnew();

        assertThat(Verification.withoutCheckpoints()
                        .of(trail.source(), clock.instant())
                        .findings())
                .isEmpty();
        assertThat(verify().findings()).singleElement().asString().contains("is not the one that was signed");
    }

    @Test
    void anEventSlippedInBehindTheSequencerIsFound() throws Exception {
        trail.change("""
                insert into audit_event (id, at, action, kind, thing, before, after)
                values (uuidv7(), now() - interval '1 day', 'registry.opened', 'business', 'forged', '{}', '{}')
                """);
        assertThat(verify().findings()).singleElement().asString().contains("has no place in the chain");
    }

    @Test
    void anOlderStateThatWentOnIsFound() throws Exception {
        var before = trail.last();
        trail.delete(before);
        trail.delete(before - 1);
        trail.change("""
                insert into audit_event (id, at, action, kind, thing, before, after)
                select uuidv7(), now(), 'registry.opened', 'business', 'later' || n, '{}', '{}'
                from generate_series(1, 4) n
                """);
        trail.change("""
                insert into audit_link
                select %d + row_number() over (), e.id, now(), l.prev_hash, l.hash
                from audit_event e, audit_link l where l.seq = 1 and thing like 'later%%'
                """.formatted(before - 2));
        trail.chainAnew();

        assertThat(verify().findings())
                .singleElement()
                .asString()
                .isEqualTo("Event %d is not the one that was signed at %s.".formatted(before, signedAt()));
    }

    @Test
    void aCheckpointThatWasChangedOrSignedByAnotherIsFound() throws Exception {
        var file = folder.resolve(Checkpoints.FILE);
        var line = Files.readString(file);
        Files.writeString(file, line.replaceFirst("\"seq\":\"", "\"seq\":\"1"));
        assertThat(verify().findings()).containsExactly("Checkpoint 1 is not signed with this key.");

        Files.writeString(file, line);
        var other = Files.createDirectory(folder.resolve("other"));
        Keys.in(other);
        assertThat(Verification.with(folder, Verification.publicKey(other))
                        .of(trail.source(), clock.instant())
                        .findings())
                .containsExactly("Checkpoint 1 is not signed with this key.");
    }

    @Test
    void anExportedTrailIsVerifiedWithoutADatabase() throws Exception {
        var file = folder.resolve("trail.jsonl");
        try (var writer = Files.newBufferedWriter(file)) {
            assertThat(Verification.export(trail.source(), writer)).isEqualTo(trail.last());
        }
        var whole = verification().of(file, clock.instant());
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.links()).isEqualTo(trail.last());

        var lines = Files.readAllLines(file);
        lines.set(1, lines.get(1).replace("\"thing\":\"", "\"thing\":\"x"));
        lines.set(2, "{");
        Files.write(file, lines);
        assertThat(verification().of(file, clock.instant()).findings())
                .contains("Event 2 was changed.", "Line 3 is no row of a trail.", "Event 3 is missing.");
    }

    private boolean actAndChain() {
        var sequencer = sequencer();
        for (var i = 0; i < 10; i++) {
            act();
            sequencer.chain();
        }
        return true;
    }

    private Checkpoints checkpoints() {
        return new Trail(folder.toString()).checkpoints().orElseThrow();
    }

    private Sequencer sequencer() {
        return new Sequencer(access, store, new Trail(folder.toString()), clock);
    }

    private void act() {
        var person = SignedInAs.somebody();
        SignedInAs.as(
                person,
                () -> transaction.<Boolean>execute(_ -> {
                    audit.add(Act.of("registry.opened", "business", UUID.randomUUID())
                            .about(person.id())
                            .with("purpose", "verification"));
                    return true;
                }));
    }

    private Verification verification() throws IOException, GeneralSecurityException {
        return Verification.with(folder, Verification.publicKey(folder));
    }

    private Report verify() throws IOException, GeneralSecurityException {
        return verification().of(trail.source(), clock.instant());
    }

    private String signedAt() throws IOException {
        return Checkpoints.read(folder.resolve(Checkpoints.FILE))
                .getFirst()
                .orElseThrow()
                .at()
                .toString();
    }
}
