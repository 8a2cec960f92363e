package org.banu.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.access.Access;
import org.banu.platform.kernel.Misconfigured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PageTest
class VaultTests {

    final Vault vault;
    final Access access;
    final VaultStore store;

    @TempDir
    Path folder;

    VaultTests(Vault vault, Access access, VaultStore store) {
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
        Keys.make(folder.resolve("keys"));
        assertThat(rights(folder.resolve("keys"))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("keys").resolve(Keys.SEAL))).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("keys").resolve(Keys.INDEX))).isEqualTo("rw-------");
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
        Keys.make(folder);
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new Vault(access, store, folder.toString()))
                .withMessageContaining("not those");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
