package org.banu.platform.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.banu.platform.exchange.Sheet.Unreadable;
import org.banu.platform.kernel.Sha256;
import org.banu.platform.uploads.Uploads;
import org.banu.platform.vault.ContentKey;
import org.springframework.stereotype.Component;

/** Lists on the disk while they are worked on, each sealed with a key of its own, which stands in its row alone. */
@Component
class Spool {

    private static final String PLACE = "import/list/";

    private final Uploads uploads;

    Spool(Uploads uploads) {
        this.uploads = uploads;
    }

    private Path folder() throws IOException {
        return Files.createDirectories(uploads.folder().resolve("imports"), Uploads.rights("rwx------"));
    }

    private Path path(UUID id) throws IOException {
        return folder().resolve(id.toString());
    }

    /**
     * Keeps a list and finds out how it is written.
     *
     * @throws Unreadable if it is none, is empty, or is too large; nothing is kept then
     */
    Import.Source keep(UUID id, String name, InputStream content) throws IOException {
        var key = ContentKey.fresh();
        var hash = Sha256.begin();
        var path = Files.createFile(path(id), Uploads.rights("rw-------"));
        try {
            try (var sealed = key.sealing(Files.newOutputStream(path, StandardOpenOption.WRITE), PLACE + id);
                    var summed = new DigestOutputStream(sealed, hash)) {
                content.transferTo(summed);
            }
            var size = size(id, key);
            return new Import.Source(
                    name, format(id, key, size), size, HexFormat.of().formatHex(hash.digest()), Optional.of(key));
        } catch (IOException | RuntimeException problem) {
            Files.deleteIfExists(path);
            throw problem;
        }
    }

    private long size(UUID id, ContentKey key) throws IOException {
        try (var content = open(id, key)) {
            var size = content.transferTo(OutputStream.nullOutputStream());
            if (size == 0) {
                throw new Unreadable("exchange.unreadable.empty");
            }
            if (size > uploads.limit()) {
                throw new Unreadable("exchange.unreadable.large", Long.toString(uploads.limit() / 1_000_000));
            }
            return size;
        }
    }

    private Format format(UUID id, ContentKey key, long size) throws IOException {
        return Format.of(() -> open(id, key), size);
    }

    private InputStream open(UUID id, ContentKey key) throws IOException {
        return key.opening(Files.newInputStream(path(id)), PLACE + id);
    }

    /** Its lines, the first of them with the headers. */
    Sheet open(UUID id, Import.Source source) throws IOException {
        var key = source.key().orElseThrow(() -> new Unreadable("exchange.unreadable.gone"));
        return source.format().open(() -> open(id, key));
    }

    void remove(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Removes files that were there before, but those that are still needed. */
    void removeBefore(Instant before, Predicate<UUID> needed) throws IOException {
        List<Path> old;
        try (var files = Files.list(folder())) {
            old = files.filter(it -> it.toFile().lastModified() < before.toEpochMilli())
                    .toList();
        }
        for (var file : old) {
            if (!needed.test(UUID.fromString(String.valueOf(file.getFileName())))) {
                Files.deleteIfExists(file);
            }
        }
    }
}
