package org.banu.platform.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.banu.platform.kernel.Sha256;
import org.banu.platform.uploads.Uploads;
import org.banu.platform.vault.ContentKey;
import org.springframework.stereotype.Component;

/**
 * Files on the disk. One is written beside, brought to the disk, renamed and its folder brought to the disk, all before
 * the row that names it is committed: so no row is ever without its file, whatever breaks in between.
 */
@Component
class Folder {

    private final Uploads uploads;

    Folder(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Writes a content. */
    interface Writer {

        void writeTo(OutputStream content) throws IOException;
    }

    /** What a content is bound to. */
    static String place(FileId id) {
        return "file/content/" + id.value();
    }

    /** Brings a content to the disk, sealed with a key of its own. */
    Draft write(Writer writer) throws IOException {
        var id = new FileId(UUID.randomUUID());
        var key = ContentKey.fresh();
        var path = Files.createFile(uploads.incoming().resolve(id.value() + ".draft"), Uploads.rights("rw-------"));
        try {
            var content = new Summed(key.sealing(Files.newOutputStream(path), place(id)));
            try (content) {
                writer.writeTo(content);
            }
            force(path, StandardOpenOption.WRITE);
            return new Draft(id, path, key, content.size, HexFormat.of().formatHex(content.hash.digest()));
        } catch (IOException | RuntimeException problem) {
            Files.deleteIfExists(path);
            throw problem;
        }
    }

    /** Where a file is, or would be. */
    Path path(FileId id) {
        var name = id.value().toString();
        return below(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private Path below(String name) {
        return uploads.folder().resolve(name);
    }

    /** Gives a draft its place; from then on it survives a cut of the power. */
    void keep(Draft draft) throws IOException {
        var name = draft.id().value().toString();
        var outer = below(name.substring(0, 2));
        var inner = Files.createDirectories(outer.resolve(name.substring(2, 4)), Uploads.rights("rwx------"));
        Files.move(draft.path(), inner.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        for (var folder : List.of(inner, outer, uploads.folder())) {
            forceNames(folder);
        }
    }

    /** Not every file system can, and those that can't keep names by themselves. */
    private static void forceNames(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption opened) throws IOException {
        try (var channel = FileChannel.open(path, opened)) {
            channel.force(true);
        }
    }

    InputStream open(FileId id, ContentKey key) throws IOException {
        return key.opening(Files.newInputStream(path(id)), place(id));
    }

    /** Whether it is to the last byte what was kept. Reads all of it. */
    boolean isWhole(StoredFile file, ContentKey key) {
        var hash = Sha256.begin();
        try (var content = new DigestInputStream(open(file.id(), key), hash)) {
            var size = content.transferTo(OutputStream.nullOutputStream());
            return size == file.size()
                    && HexFormat.of().formatHex(hash.digest()).equals(file.sha256());
        } catch (IOException changedOrLost) {
            return false;
        }
    }

    void remove(FileId id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Whether it was on its way here, and is of no use without the process that brought it. */
    boolean isIncoming(Path path) {
        var name = String.valueOf(path.getFileName());
        return below("incoming").equals(path.getParent()) && (name.endsWith(".draft") || name.endsWith(".sealed"));
    }

    Path root() {
        return uploads.folder();
    }

    /** Counts and hashes what is written through it. */
    private static final class Summed extends FilterOutputStream {

        final MessageDigest hash = Sha256.begin();
        long size;

        Summed(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            hash.update(bytes, offset, length);
            size += length;
        }
    }
}
