package org.banu.platform.vault;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.security.GeneralSecurityException;
import org.banu.platform.kernel.Misconfigured;

/**
 * The two keysets of a Banu, as files that only their owner may read.
 *
 * @param seal AES-256 in Galois/Counter Mode
 * @param index HMAC with SHA-256
 */
record Keys(Aead seal, PrfSet index) {

    static final String SEAL = "seal.json";
    static final String INDEX = "index.json";

    static boolean areIn(Path folder) {
        return Files.exists(folder.resolve(SEAL)) && Files.exists(folder.resolve(INDEX));
    }

    /** Makes what is not there. */
    static void make(Path folder) {
        try {
            register();
            Files.createDirectories(folder, rights("rwx------"));
            write(folder.resolve(SEAL), PredefinedAeadParameters.AES256_GCM);
            write(folder.resolve(INDEX), PredefinedPrfParameters.HMAC_SHA256_PRF);
        } catch (IOException problem) {
            throw new Misconfigured(
                    "The keys of Banu can't be written to %s: %s. Name a folder of your own with --keys-dir."
                            .formatted(folder, problem));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Keys read(Path folder) {
        try {
            register();
            return new Keys(
                    keyset(folder.resolve(SEAL)).getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset(folder.resolve(INDEX)).getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (IOException | GeneralSecurityException problem) {
            throw new Misconfigured(
                    "The keys of Banu in %s can't be read: %s. Put them back from your backup, or name their folder with --keys-dir."
                            .formatted(folder, problem));
        }
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    private static KeysetHandle keyset(Path file) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /** Whole or not at all, and readable for nobody else at any moment. */
    private static void write(Path file, Parameters parameters) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return;
        }
        var half = Files.createTempFile(file.getParent(), "key", ".half", rights("rw-------"));
        var configuration = RegistryConfiguration.get();
        var keyset = KeysetHandle.generateNew(parameters, configuration);
        Files.writeString(
                half, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, configuration, InsecureSecretKeyAccess.get()));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] rights(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {asFileAttribute(fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
