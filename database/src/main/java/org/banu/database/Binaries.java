package org.banu.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, packed into this application and unpacked once into the data directory. */
class Binaries {

    /** Of the packed programs; a data directory keeps one folder of them for each version. */
    static final String VERSION = "18.6.0";

    private Binaries() {}

    /**
     * Unpacks unless that was done before. A folder appears whole or not at all.
     *
     * @return the folder with {@code bin}, {@code lib} and {@code share}
     */
    static Path in(DataDirectory directory, Progress progress) {
        var home = directory.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) {
            return home;
        }
        progress.starts("Unpacking PostgreSQL " + VERSION);
        var archive = "/postgres-%s.txz".formatted(platform());
        try (var packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new CannotStart(
                        "Banu brings no PostgreSQL for this kind of machine (%s). Start one yourself and name it with --database-url."
                                .formatted(platform()));
            }
            var half = directory.resolve("unpacking");
            DataDirectory.deleteTree(half);
            try {
                Files.createDirectory(half);
                unpack(packed, half);
                return Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                // A half would keep the disk full.
                DataDirectory.deleteTree(half);
            }
        } catch (IOException problem) {
            throw FullDisk.of(problem).isPresent()
                    ? FullDisk.in(directory.path(), "PostgreSQL")
                    : new CannotStart(
                            "PostgreSQL could not be unpacked into %s: %s."
                                    .formatted(directory.path(), problem.getMessage()),
                            problem);
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = next(tar); entry != null; entry = next(tar)) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The entry %s points outside of its archive.".formatted(entry.getName()));
                }
                write(tar, entry, target, path);
            }
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        return tar.getNextEntry();
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    /** As the archives are named: {@code linux-x86_64}, {@code linux-arm_64}. */
    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var family = system.contains("mac") ? "darwin" : system.contains("linux") ? "linux" : system.replace(' ', '-');
        return family
                + switch (processor) {
                    case "amd64", "x86_64" -> "-x86_64";
                    case "aarch64", "arm64" -> "-arm_64";
                    default -> "-" + processor;
                };
    }
}
