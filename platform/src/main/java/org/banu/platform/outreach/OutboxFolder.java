package org.banu.platform.outreach;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where letters go as files while there is no mail server; only the owner of the data may read them. */
@Component
class OutboxFolder {

    private final Optional<Path> folder;

    OutboxFolder(@Value("${banu.data-dir:}") String data) {
        this.folder = data.isBlank() ? Optional.empty() : Optional.of(Path.of(data, "outbox"));
    }

    /** Does nothing where there is no data directory of our own. */
    void write(Kept letter) {
        folder.ifPresent(it -> write(it, letter));
    }

    private static void write(Path folder, Kept letter) {
        try {
            Files.createDirectories(folder, rights("rwx------"));
            var name = "%s-%s.txt".formatted(letter.writtenAt().toString().replace(':', '-'), letter.id());
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
