package org.banu.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/**
 * The folder that holds all that this Banu keeps. It is locked while open, so that two Banus never write to one.
 *
 * <p>The lock is held by the operating system and ends with the process, however that ends.
 */
class DataDirectory implements AutoCloseable {

    /** The arrangement of the folder that this version writes; a higher number was made by a newer Banu. */
    static final int FORMAT = 1;

    private static final long NEEDED_MIB = 256;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is missing, locks it and checks it.
     *
     * @throws CannotStart if it is in use, not writable, made by a newer version, or the disk is full
     */
    static DataDirectory open(Path path) {
        var lock = lock(path);
        try {
            var directory = new DataDirectory(path, lock);
            directory.refuseFullDisk();
            directory.refuseNewerFormat();
            return directory;
        } catch (RuntimeException | IOException problem) {
            closeQuietly(lock);
            throw problem instanceof RuntimeException known ? known : refused(path, problem);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    /** Writes a small file that only its owner may read. It appears whole or not at all, a full disk or not. */
    void write(Path file, String text) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        try (var channel =
                FileChannel.open(half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a folder and all that is in it, if it is there. */
    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static FileChannel lock(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var channel =
                    FileChannel.open(path.resolve("banu.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException problem) {
            throw refused(path, problem);
        }
        throw new CannotStart(
                "The data directory %s is in use by another Banu. Stop that one, or name another folder with --data-dir."
                        .formatted(path));
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private void refuseFullDisk() throws IOException {
        var free = Files.getFileStore(path).getUsableSpace() >> 20;
        if (free < NEEDED_MIB) {
            throw new CannotStart(
                    "The disk of %s is full: %d MiB are free and Banu needs %d. Free some space, or name another folder with --data-dir."
                            .formatted(path, free, NEEDED_MIB));
        }
    }

    private void refuseNewerFormat() throws IOException {
        var marker = path.resolve("format");
        if (!Files.exists(marker)) {
            write(marker, FORMAT + "\n");
            return;
        }
        var text = Files.readString(marker).strip();
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > FORMAT) {
            throw new CannotStart(
                    "The data directory %s was made by a newer version of Banu (format %s, this one knows %d). Use that version, or name another folder with --data-dir."
                            .formatted(path, text, FORMAT));
        }
    }

    private static CannotStart refused(Path path, Exception problem) {
        return FullDisk.of(problem).isPresent() ? FullDisk.in(path, "Banu") : notWritable(path, problem);
    }

    private static CannotStart notWritable(Path path, Exception problem) {
        return new CannotStart(
                "Banu can't write to the data directory %s. Give its user the right to, or name another folder with --data-dir."
                        .formatted(path),
                problem);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyFailing) {
            // The problem that brought us here is the one to report.
        }
    }

    @Override
    public void close() {
        closeQuietly(lock);
    }
}
