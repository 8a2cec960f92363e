package org.banu.platform.vault;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.banu.platform.kernel.Misconfigured;
import org.jspecify.annotations.Nullable;

/** The files of the keys, which only their owner may read. Each is there whole or not at all. */
record KeyFolder(Path path) {

    static final String SEAL = "seal.json";
    static final String INDEX = "index.json";
    /** Held while a file is written, so that no two change it at once. */
    private static final String LOCK = "keys.lock";

    /** A lock on a file is for other processes only. */
    private static final ReentrantLock HERE = new ReentrantLock();

    /** What tells one state of the sealing keys from another without reading them. */
    record Stamp(@Nullable Object file, FileTime changed, long bytes) {}

    /**
     * As the operator named it.
     *
     * @param named empty for the place where the XDG Base Directory Specification wants a user's configuration
     */
    static KeyFolder of(Optional<Path> named) {
        return new KeyFolder(named.orElseGet(() -> {
            var home = System.getenv("XDG_CONFIG_HOME");
            return (home == null || home.isBlank()
                            ? Path.of(System.getProperty("user.home"), ".config")
                            : Path.of(home))
                    .resolve("banu")
                    .resolve("keys");
        }));
    }

    boolean isComplete() {
        return Files.exists(path.resolve(SEAL)) && Files.exists(path.resolve(INDEX));
    }

    Stamp stamp() {
        try {
            var file = Files.readAttributes(path.resolve(SEAL), BasicFileAttributes.class);
            return new Stamp(file.fileKey(), file.lastModifiedTime(), file.size());
        } catch (IOException gone) {
            throw unreadable(gone);
        }
    }

    Keys read() {
        try {
            register();
            return Keys.of(keyset(SEAL), keyset(INDEX));
        } catch (IOException | GeneralSecurityException problem) {
            throw unreadable(problem);
        }
    }

    /** Makes what is not there. */
    void make() {
        change(() -> {
            if (!Files.exists(path.resolve(SEAL))) {
                write(SEAL, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
            }
            if (!Files.exists(path.resolve(INDEX))) {
                write(
                        INDEX,
                        KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get()));
            }
        });
    }

    /** Adds a key that seals from now on; those before it go on opening. */
    void addPrimary() {
        change(() -> write(
                SEAL,
                KeysetHandle.newBuilder(keyset(SEAL))
                        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .makePrimary())
                        .setConfiguration(RegistryConfiguration.get())
                        .build()));
    }

    /** Forgets keys; never the one that seals. */
    void remove(List<Integer> keys) {
        change(() -> {
            var left = KeysetHandle.newBuilder();
            var all = keyset(SEAL);
            for (var at = 0; at < all.size(); at++) {
                var key = all.getAt(at);
                if (key.isPrimary() || !keys.contains(key.getId())) {
                    var entry = KeysetHandle.importKey(key.getKey()).withFixedId(key.getId());
                    left.addEntry(key.isPrimary() ? entry.makePrimary() : entry);
                }
            }
            write(SEAL, left.setConfiguration(RegistryConfiguration.get()).build());
        });
    }

    private interface Change {

        void make() throws IOException, GeneralSecurityException;
    }

    private void change(Change change) {
        HERE.lock();
        try {
            register();
            Files.createDirectories(path, rights("rwx------"));
            try (var lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid()) {
                    change.make();
                }
            }
        } catch (IOException problem) {
            throw new Misconfigured(
                    "The keys of Banu can't be written to %s: %s. Name a folder of your own with --keys-dir."
                            .formatted(path, problem));
        } catch (GeneralSecurityException problem) {
            throw unreadable(problem);
        } finally {
            HERE.unlock();
        }
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    private KeysetHandle keyset(String name) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(path.resolve(name)), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /** On the disk, whole or not at all, and readable for nobody else at any moment. */
    private void write(String name, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        var half = Files.createTempFile(path, "key", ".half", rights("rw-------"));
        try {
            Files.writeString(
                    half,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
            force(half, StandardOpenOption.WRITE);
            Files.move(half, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
        if (hasRights()) {
            force(path, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private Misconfigured unreadable(Exception problem) {
        return new Misconfigured(
                "The keys of Banu in %s can't be read: %s. Put them back from your backup, or name their folder with --keys-dir."
                        .formatted(path, problem));
    }

    private static FileAttribute<?>[] rights(String rights) {
        return hasRights() ? new FileAttribute<?>[] {asFileAttribute(fromString(rights))} : new FileAttribute<?>[0];
    }

    /** Where folders are files as well, and both have owners. */
    private static boolean hasRights() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
