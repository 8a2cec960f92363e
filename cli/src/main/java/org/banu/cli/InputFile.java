package org.banu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens what a command is to read, or says in a sentence why it can't. */
final class InputFile {

    private InputFile() {}

    /** All of a small file. */
    static byte[] read(Path file, int limit) {
        try (var in = open(file)) {
            return read(in, file.toString(), limit);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** All of a stream that should be small. */
    static byte[] read(InputStream in, String name, int limit) throws IOException {
        var bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new BadInput("%s: larger than %d KB, more than such a file has. Maybe it is another file?"
                    .formatted(name, limit / 1024));
        }
        return bytes;
    }

    static InputStream open(Path file) {
        if (Files.notExists(file)) {
            throw new BadInput("%s: there is no such file.".formatted(file));
        }
        if (Files.isDirectory(file)) {
            throw new BadInput("%s: this is a folder, not a file.".formatted(file));
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static BadInput unreadable(Path file, IOException problem) {
        return new BadInput("%s: can't be read%s."
                .formatted(
                        file,
                        problem instanceof AccessDeniedException
                                ? ", since you may not"
                                : " (" + problem.getMessage() + ")"));
    }
}
