package org.banu.platform.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.banu.platform.access.Access;
import org.banu.platform.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away what no row knows of: what was left half-written by a crash, and files of people who were erased, whose key
 * went with the row. And it says which rows have lost their file.
 */
@Component
class Sweep {

    /** Whatever is under way is done by then. */
    static final Duration LEFT_ALONE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int BATCH = 500;

    private final Access access;
    private final FileStore store;
    private final Folder folder;
    private final Clock clock;

    Sweep(Access access, FileStore store, Folder folder, Clock clock) {
        this.access = access;
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What it found.
     *
     * @param removed how many files without a row
     * @param missing rows without their file
     */
    record Swept(int removed, List<FileId> missing) {}

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    Swept sweep() throws IOException {
        var swept = new Swept(removeOrphans(clock.instant().minus(LEFT_ALONE)), missing());
        if (!swept.missing().isEmpty()) {
            LOG.error("Files are missing below {}: {}. Put them back from a backup.", folder.root(), swept.missing());
        }
        return swept;
    }

    private int removeOrphans(Instant before) throws IOException {
        if (!Files.isDirectory(folder.root())) {
            return 0;
        }
        var removed = new int[1];
        var batch = new HashMap<UUID, Path>();
        Files.walkFileTree(folder.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(before)) {
                    if (folder.isIncoming(path)) {
                        removed[0] += remove(path);
                    }
                    kept(path).ifPresent(it -> batch.put(it, path));
                }
                if (batch.size() >= BATCH) {
                    removed[0] += removeUnknown(batch);
                    batch.clear();
                }
                return FileVisitResult.CONTINUE;
            }

            // Others work here meanwhile.
            @Override
            public FileVisitResult visitFileFailed(Path path, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return removed[0] + removeUnknown(batch);
    }

    /** Its id, if it stands where a file is kept. Whatever else lies about is not ours to take away. */
    private Optional<UUID> kept(Path path) {
        return Ids.find(String.valueOf(path.getFileName()))
                .filter(it -> folder.path(new FileId(it)).equals(path));
    }

    private int removeUnknown(Map<UUID, Path> batch) throws IOException {
        var known = access.answer(FileStore.TASK, () -> store.known(batch.keySet()));
        var removed = 0;
        for (var file : batch.entrySet()) {
            if (!known.contains(file.getKey())) {
                removed += remove(file.getValue());
            }
        }
        return removed;
    }

    private static int remove(Path path) throws IOException {
        return Files.deleteIfExists(path) ? 1 : 0;
    }

    private List<FileId> missing() {
        var missing = new ArrayList<FileId>();
        var after = new UUID(0, 0);
        while (true) {
            var from = after;
            var rows = access.answer(FileStore.TASK, () -> store.listAfter(from, BATCH));
            rows.stream().filter(it -> !Files.exists(folder.path(it))).forEach(missing::add);
            if (rows.size() < BATCH) {
                // One that was removed since it was listed is not missing.
                missing.removeIf(it ->
                        access.answer(FileStore.TASK, () -> store.find(it)).isEmpty());
                return missing;
            }
            after = rows.getLast().value();
        }
    }
}
