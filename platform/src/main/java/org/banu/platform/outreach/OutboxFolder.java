package org.banu.platform.outreach;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where letters go as files while there is no mail server; only the owner of the data may read them. */
@Component
class OutboxFolder {

    private static final String ENDING = ".txt";

    private final Optional<Path> folder;

    OutboxFolder(@Value("${banu.data-dir:}") String data) {
        this.folder = data.isBlank() ? Optional.empty() : Optional.of(Path.of(data, "outbox"));
    }

    /** Does nothing where there is no data directory of our own. */
    void write(Kept letter) {
        folder.ifPresent(it -> write(it, letter));
    }

    List<Path> list() {
        var there = folder.filter(Files::isDirectory);
        if (there.isEmpty()) {
            return List.of();
        }
        try (var files = Files.list(there.get())) {
            return files.filter(it -> it.toString().endsWith(ENDING)).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Deletes those of all other letters. */
    void delete(List<Path> files, Set<UUID> kept) {
        try {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (kept.stream().noneMatch(it -> name.endsWith(it + ENDING))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(Path folder, Kept letter) {
        try {
            Files.createDirectories(folder, rights("rwx------"));
            var name = "%s-%s%s".formatted(letter.writtenAt().toString().replace(':', '-'), letter.id(), ENDING);
            var file = Files.createFile(folder.resolve(name), rights("rw-------"));
            Files.writeString(
                    file, "To: %s%nSubject: %s%n%n%s%n".formatted(letter.recipient(), letter.subject(), letter.body()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static FileAttribute<?>[] rights(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {asFileAttribute(fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
