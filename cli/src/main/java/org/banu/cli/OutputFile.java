package org.banu.cli;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears under its name when it is whole, or not at all. */
final class OutputFile implements AutoCloseable {

    private final Path target;
    private final Path draft;
    private final FileOutputStream bytes;
    private final Writer writer;

    /** @throws BadInput if nothing can be written there */
    OutputFile(Path target) {
        this.target = target.toAbsolutePath();
        var folder = this.target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInput("%s: there is no such folder to write to.".formatted(folder));
        }
        if (Files.isDirectory(this.target)) {
            throw new BadInput("%s: this is a folder, not a file.".formatted(target));
        }
        try {
            draft = Files.createTempFile(folder, "." + this.target.getFileName(), ".part");
            // Ctrl-C leaves nothing behind either.
            draft.toFile().deleteOnExit();
            bytes = new FileOutputStream(draft.toFile());
        } catch (IOException e) {
            throw new BadInput("%s: can't be written (%s).".formatted(target, e.getMessage()));
        }
        writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
    }

    Writer writer() {
        return writer;
    }

    /** Puts the whole file under its name. */
    void publish() throws IOException {
        writer.flush();
        bytes.getFD().sync();
        writer.close();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves nothing behind unless it was published. */
    @Override
    public void close() throws IOException {
        bytes.close();
        Files.deleteIfExists(draft);
    }
}
