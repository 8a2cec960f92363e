package org.banu.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.banu.platform.PageTest;
import org.banu.platform.access.Access;
import org.banu.platform.kernel.Misconfigured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;

@PageTest
class VaultTests {

    final Vault vault;
    final Access access;
    final VaultStore store;
    final Path used;

    @TempDir
    Path folder;

    VaultTests(Vault vault, Access access, VaultStore store, @Value("${banu.keys-dir}") String used) {
        this.used = Path.of(used);
        this.vault = vault;
        this.access = access;
        this.store = store;
    }

    @Test
    void whatIsSealedOpensInItsOwnPlaceOnly() {
        var row = UUID.randomUUID();
        var sealed = vault.seal("+77011234567", "contact", "value", row);
        assertThat(vault.open(sealed, "contact", "value", row)).isEqualTo("+77011234567");
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, "contact", "value", UUID.randomUUID()));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, "contact", "other", row));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, "outbox", "value", row));
    }

    @Test
    void theSameTextIsSealedAnewEachTimeAndFoundByItsHash() {
        var row = UUID.randomUUID();
        assertThat(vault.seal("x", "t", "c", row)).isNotEqualTo(vault.seal("x", "t", "c", row));
        assertThat(vault.index("contact.PHONE", "x")).hasSize(32).isEqualTo(vault.index("contact.PHONE", "x"));
        assertThat(vault.index("contact.PHONE", "x")).isNotEqualTo(vault.index("contact.EMAIL", "x"));
    }

    @Test
    void keysAreForTheirOwnerOnly() throws IOException {
        new KeyFolder(folder.resolve("keys")).make();
        assertThat(rights(folder.resolve("keys"))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("keys").resolve(KeyFolder.SEAL))).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("keys").resolve(KeyFolder.INDEX))).isEqualTo("rw-------");
    }

    @Test
    void whereTheKeysAreMissingWhileThereIsDataNothingStarts() {
        var nowhere = folder.resolve("nowhere");
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new Vault(access, store, nowhere.toString()))
                .withMessageContaining(nowhere.toString())
                .withMessageContaining("--keys-dir");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void otherKeysAreRefused() {
        new KeyFolder(folder).make();
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new Vault(access, store, folder.toString()))
                .withMessageContaining("not those");
    }

    /** By the other file alone, people would never be found again by their address. */
    @Test
    void anotherKeyOfHashesIsRefused() throws IOException {
        new KeyFolder(folder).make();
        Files.copy(used.resolve(KeyFolder.SEAL), folder.resolve(KeyFolder.SEAL), StandardCopyOption.REPLACE_EXISTING);
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new Vault(access, store, folder.toString()))
                .withMessageContaining("not those");
        Files.copy(used.resolve(KeyFolder.INDEX), folder.resolve(KeyFolder.INDEX), StandardCopyOption.REPLACE_EXISTING);
        assertThat(new Vault(access, store, folder.toString()).index("u", "x")).isEqualTo(vault.index("u", "x"));
    }

    @Test
    void oneLostFileIsEnoughToRefuse() throws IOException {
        Files.copy(used.resolve(KeyFolder.SEAL), folder.resolve(KeyFolder.SEAL));
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new Vault(access, store, folder.toString()))
                .withMessageContaining("not in");
        assertThat(folder.resolve(KeyFolder.INDEX)).doesNotExist();
    }

    /** What is sealed with keys that are gone would be lost at the next stop. */
    @Test
    void whileTheFilesAreAwayNothingIsSealedAndAllOpens() throws IOException {
        for (var file : List.of(KeyFolder.SEAL, KeyFolder.INDEX)) {
            Files.copy(used.resolve(file), folder.resolve(file));
        }
        var running = new Vault(access, store, folder.toString());
        var sealed = running.seal("x", "t", "c", "r");
        Files.move(folder.resolve(KeyFolder.SEAL), folder.resolve("away"));

        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> running.seal("y", "t", "c", "r"))
                .withMessageContaining("Put them back");
        assertThat(running.open(sealed, "t", "c", "r")).isEqualTo("x");

        Files.move(folder.resolve("away"), folder.resolve(KeyFolder.SEAL));
        assertThat(running.open(running.seal("y", "t", "c", "r"), "t", "c", "r"))
                .isEqualTo("y");
    }

    @Test
    void keysThatAreChangedAtOnceBySeveralLoseNone() throws Exception {
        var keys = new KeyFolder(folder.resolve("keys"));
        keys.make();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var changes = new ArrayList<Callable<Keys>>();
            for (var i = 0; i < 20; i++) {
                changes.add(() -> {
                    keys.addPrimary();
                    return keys.read();
                });
            }
            threads.invokeAll(changes).forEach(it -> assertThat(it).succeedsWithin(Duration.ofSeconds(30)));
        }
        assertThat(keys.read().old()).hasSize(20);
        assertThat(rights(keys.path().resolve(KeyFolder.SEAL))).isEqualTo("rw-------");
        try (var files = Files.list(keys.path())) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder(KeyFolder.SEAL, KeyFolder.INDEX, "keys.lock");
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
