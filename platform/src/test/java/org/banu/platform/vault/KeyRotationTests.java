package org.banu.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.banu.platform.access.Access;
import org.banu.platform.kernel.Misconfigured;
import org.banu.platform.vault.KeyRotation.Retired;
import org.banu.platform.vault.KeyRotation.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class KeyRotationTests {

    private final Vault vault;
    private final Access access;
    private final VaultStore store;
    private final JdbcClient jdbc;
    private final TestTables tables;
    private final KeyFolder folder;
    private final KeyRotation rotation;
    private final DataSource source;

    KeyRotationTests(
            Vault vault,
            Access access,
            VaultStore store,
            TestTables tables,
            DataSource source,
            @Value("${banu.keys-dir}") String folder) {
        this.vault = vault;
        this.access = access;
        this.store = store;
        this.tables = tables;
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.folder = new KeyFolder(Path.of(folder));
        this.rotation = KeyRotation.of(Optional.of(this.folder.path()), source, Duration.ofSeconds(20));
    }

    @TempDir
    Path elsewhere;

    /** Other tests leave what was never sealed, or for a place that is gone. */
    @BeforeEach
    void beginWithOneKey() {
        access.perform("erasure", () -> jdbc.sql("delete from answered").update());
        access.perform("post", () -> jdbc.sql("delete from outbox").update());
        rotation.reseal(_ -> {});
        rotation.retire();
        assertThat(folder.read().old()).isEmpty();
    }

    @Test
    void aNewKeySealsAtOnceAndTheOldOneStillOpens() {
        var row = UUID.randomUUID();
        var before = vault.seal("x", "t", "c", row);
        var first = folder.read().primary();

        var name = rotation.rotate();

        var after = vault.seal("x", "t", "c", row);
        assertThat(name).isEqualTo(Keys.name(folder.read().primary())).isNotEqualTo(Keys.name(first));
        assertThat(before).startsWith(Keys.prefix(first));
        assertThat(after).startsWith(Keys.prefix(folder.read().primary()));
        assertThat(vault.open(before, "t", "c", row)).isEqualTo("x");
        assertThat(vault.open(after, "t", "c", row)).isEqualTo("x");
        assertThat(folder.read().old()).containsExactly(first);
    }

    /** As two servers that share a folder and a database. */
    @Test
    void anotherBanuOpensWhatWasSealedWithAKeyThatCameLater() {
        var other = new Vault(access, store, folder.path().toString());
        rotation.rotate();
        var sealed = vault.seal("x", "t", "c", "r");
        assertThat(other.open(sealed, "t", "c", "r")).isEqualTo("x");
    }

    @Test
    void whatIsSealedIsSealedAnewWithoutAnyOtherChange() {
        var letter = letter();
        rotation.rotate();
        var steps = new ArrayList<Step>();
        var resealed = rotation.reseal(steps::add);

        assertThat(recipient(letter)).startsWith(Keys.prefix(folder.read().primary()));
        assertThat(vault.open(recipient(letter), "outbox", "recipient", letter)).isEqualTo("aida@example.org");
        assertThat(resealed)
                .filteredOn(it -> it.anew() > 0)
                .extracting("column")
                .contains("outbox.recipient", "vault.proof");
        assertThat(resealed).allMatch(it -> it.left() == 0);
        assertThat(steps).anyMatch(it -> it.column().equals("outbox.recipient") && it.pages() == it.ofPages());
        assertThat(rotation.reseal(_ -> {})).allMatch(it -> it.anew() == 0);
    }

    @Test
    void anOldKeyStaysWhileAnythingIsSealedWithIt() {
        letter();
        rotation.rotate();
        assertThat(rotation.retire())
                .isInstanceOfSatisfying(
                        Retired.Used.class,
                        it -> assertThat(it.uses()).extracting("column").contains("outbox.recipient", "vault.proof"));
        assertThat(folder.read().old()).hasSize(1);

        var old = folder.read().old().stream().map(Keys::name).toList();
        rotation.reseal(_ -> {});
        assertThat(rotation.retire()).isEqualTo(new Retired.Gone(old));
        assertThat(folder.read().old()).isEmpty();
        assertThat(rotation.retire()).isEqualTo(new Retired.None());
        assertThat(new Vault(access, store, folder.path().toString()).seal("x", "t", "c", "r"))
                .isNotEmpty();
    }

    /** What it has sealed may not be written yet, so that it can't be counted. */
    @Test
    void anOldKeyStaysWhileATransactionIsOpenThatBeganBefore() {
        rotation.rotate();
        rotation.reseal(_ -> {});
        var hasty = KeyRotation.of(Optional.of(folder.path()), source, Duration.ZERO);
        try (var operator = Executors.newSingleThreadExecutor()) {
            var met = access.answer(
                    "post",
                    () -> CompletableFuture.supplyAsync(hasty::retire, operator).join());
            assertThat(met).isEqualTo(new Retired.Busy());
        }
        assertThat(folder.read().old()).hasSize(1);
    }

    /** The control: whoever kept a key in memory would seal what nobody opens. */
    @Test
    void whatIsSealedWithARetiredKeyIsLost() {
        var kept = folder.read();
        rotation.rotate();
        rotation.reseal(_ -> {});
        rotation.retire();
        var lost = kept.seal("x", "t", "c", "r");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Vault(access, store, folder.path().toString()).open(lost, "t", "c", "r"));
    }

    @Test
    void whatSomebodyHoldsIsSealedAnewWhenSheIsDone() throws InterruptedException {
        var letter = letter();
        rotation.rotate();
        var holds = Thread.ofVirtual()
                .unstarted(() -> access.perform("post", () -> {
                    jdbc.sql("select id from outbox for update").query().listOfRows();
                    jdbc.sql("select pg_sleep(0.5)").query().singleRow();
                }));
        holds.start();
        Thread.sleep(150);
        assertThat(rotation.reseal(_ -> {})).allMatch(it -> it.left() == 0);
        holds.join();
        assertThat(recipient(letter)).startsWith(Keys.prefix(folder.read().primary()));
    }

    /** Whoever can write to the database still can't show a value where it does not belong. */
    @Test
    void whatWasMovedToAnotherRowColumnOrTableDoesNotOpen() {
        var one = letter();
        var two = letter();
        access.perform(
                "post", () -> jdbc.sql("""
                update outbox set recipient = (select recipient from outbox where id = :one) where id = :two
                """).param("one", one).param("two", two).update());
        assertThatIllegalStateException()
                .isThrownBy(() -> vault.open(recipient(two), "outbox", "recipient", two))
                .withMessageContaining("moved or changed");
        assertThatIllegalStateException().isThrownBy(() -> vault.open(recipient(one), "outbox", "body", one));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(recipient(one), "contact", "recipient", one));
        assertThat(vault.open(recipient(one), "outbox", "recipient", one)).isEqualTo("aida@example.org");

        rotation.rotate();
        assertThat(rotation.reseal(_ -> {}))
                .filteredOn(it -> it.left() > 0)
                .singleElement()
                .satisfies(it -> assertThat(it.column()).isEqualTo("outbox.recipient"))
                .satisfies(it -> assertThat(it.left()).isEqualTo(1));
        assertThat(rotation.retire()).isInstanceOf(Retired.Used.class);
        access.perform("post", () -> jdbc.sql("delete from outbox").update());
    }

    @Test
    void keysFromBeforeTheLastRotationAreRefused() throws Exception {
        for (var file : List.of(KeyFolder.SEAL, KeyFolder.INDEX)) {
            Files.copy(folder.path().resolve(file), elsewhere.resolve(file));
        }
        assertThat(new Vault(access, store, elsewhere.toString()).index("u", "x"))
                .isEqualTo(vault.index("u", "x"));
        rotation.rotate();
        rotation.reseal(_ -> {});
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new Vault(access, store, elsewhere.toString()))
                .withMessageContaining("not those");
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(KeyRotation.of(Optional.of(elsewhere), source, Duration.ZERO)::rotate)
                .withMessageContaining("not those");
    }

    /** A key that no table names would be retired while it is needed, so that is found before. */
    @Test
    void aSealedColumnWithoutPoliciesIsNotCountedAsEmpty() {
        tables.execute(
                "create table late (id uuid, secret bytea)",
                "comment on column late.secret is 'her number. sealed: id'");
        try {
            assertThatIllegalStateException()
                    .isThrownBy(rotation::retire)
                    .withMessageContaining("late has no policies for the task reseal");
        } finally {
            tables.execute("drop table late");
        }
    }

    private UUID letter() {
        var id = UUID.randomUUID();
        access.perform(
                "post",
                () -> jdbc.sql("""
                insert into outbox (id, recipient, subject, state, written_at, due_at)
                values (:id, :recipient, '', 'SENT', now(), now())
                """)
                        .param("id", id)
                        .param("recipient", vault.seal("aida@example.org", "outbox", "recipient", id))
                        .update());
        return id;
    }

    private byte[] recipient(UUID letter) {
        return access.answer(
                "post",
                () -> jdbc.sql("select recipient from outbox where id = :id")
                        .param("id", letter)
                        .query(byte[].class)
                        .single());
    }
}
