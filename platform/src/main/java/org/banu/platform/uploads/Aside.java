package org.banu.platform.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banu.platform.vault.ContentKey;

/**
 * Something large that is written first and sent afterwards, at whatever pace it is read. On the disk it is sealed with a
 * key that is nowhere but in memory; closed, it is gone.
 */
public final class Aside implements AutoCloseable {

    private static final String PLACE = "aside";

    private final Path file;
    private final ContentKey key = ContentKey.fresh();

    Aside(Path folder) throws IOException {
        this.file = Files.createTempFile(folder, "aside", ".sealed", Uploads.rights("rw-------"));
    }

    /** To be written once, and closed before it is read. */
    public OutputStream writing() throws IOException {
        return key.sealing(Files.newOutputStream(file), PLACE);
    }

    public InputStream reading() throws IOException {
        return key.opening(Files.newInputStream(file), PLACE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
