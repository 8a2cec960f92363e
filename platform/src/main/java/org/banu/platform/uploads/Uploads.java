package org.banu.platform.uploads;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import org.banu.platform.kernel.Misconfigured;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Where files are on the disk, and how large one may be. */
@Service
public class Uploads {

    private static final int MOST_MEGABYTES = 100;
    private static final long MEGABYTE = 1_000_000;

    private final Path folder;
    private final long limit;

    Uploads(
            @Value("${banu.files-dir:}") String folder,
            @Value("${banu.data-dir:}") String data,
            @Value("${banu.upload-limit-mb:10}") int megabytes) {
        if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
            throw new Misconfigured(
                    "BANU_UPLOAD_LIMIT_MB is %d. Set it to a number of megabytes from 1 to %d, or leave it out for 10."
                            .formatted(megabytes, MOST_MEGABYTES));
        }
        this.folder = !folder.isBlank() ? Path.of(folder) : data.isBlank() ? defaultFolder() : Path.of(data, "files");
        this.limit = megabytes * MEGABYTE;
    }

    /** As the XDG Base Directory Specification says where a user's data belongs. */
    private static Path defaultFolder() {
        var named = System.getenv("XDG_DATA_HOME");
        var home = named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(named);
        return home.resolve("banu").resolve("files");
    }

    /** The largest file, in bytes. */
    public long limit() {
        return limit;
    }

    /** Below it are all files; it is outside of whatever a web server shows. */
    public Path folder() {
        return folder;
    }

    /** Where a file is until it is kept or refused. What is left here by a crash is of no use to anybody. */
    public Path incoming() throws IOException {
        return Files.createDirectories(folder.resolve("incoming"), rights("rwx------"));
    }

    /** A place for something large until it has been sent. */
    public Aside aside() throws IOException {
        return new Aside(incoming());
    }

    /** Rights of a new file or folder, where the file system knows any. */
    public static FileAttribute<?>[] rights(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {asFileAttribute(fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
