package org.banu.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banu.platform.vault.ContentKey;

/**
 * A content on the disk, sealed, that is not kept yet. Closed, it is gone, unless it was moved to its place before.
 *
 * @param size of the content in bytes
 * @param sha256 of the content, in hexadecimal digits
 */
record Draft(FileId id, Path path, ContentKey key, long size, String sha256) implements AutoCloseable {

    InputStream open() throws IOException {
        return key.opening(Files.newInputStream(path), Folder.place(id));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
